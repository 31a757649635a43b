package io.connectors.bootstrap.settings;

import io.connectors.domain.credential.Secret;
import io.connectors.web.openid.OpenIdClient;
import java.util.Optional;

/**
 * Value: the OpenID Connect provider for single sign-on.
 *
 * @param client our registration there
 * @param secret the client secret; empty for a public client
 */
public record OpenIdIssuer(OpenIdClient client, Optional<Secret> secret) {}

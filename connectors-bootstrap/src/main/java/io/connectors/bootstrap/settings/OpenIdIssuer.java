package io.connectors.bootstrap.settings;

import io.connectors.domain.credential.Secret;
import io.connectors.web.openid.OpenIdClient;
import java.util.Optional;

/**
 * Value: the issuer at which people sign in.
 *
 * @param client what we are to it
 * @param secret what we show it; absent for a client without
 */
public record OpenIdIssuer(OpenIdClient client, Optional<Secret> secret) {}

package io.connectors.signin.oidc;

import io.connectors.signin.session.IdentityClaims;

/** Value: the identity of a user at the OpenID provider, mapped to a tenant and roles. */
public record OidcIdentity(String subject, IdentityClaims claims) {}

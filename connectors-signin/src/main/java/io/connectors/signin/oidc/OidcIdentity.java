package io.connectors.signin.oidc;

import io.connectors.signin.session.IdentityClaims;

/** Value: who somebody is by the word of the issuer, and what that makes them here. */
public record OidcIdentity(String subject, IdentityClaims claims) {}

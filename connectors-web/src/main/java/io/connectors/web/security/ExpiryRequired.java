package io.connectors.web.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;

/**
 * Web adapter: refuses tokens that never expire; the framework only looks at an expiry that is
 * there.
 */
@Singleton
final class ExpiryRequired<T> implements GenericJwtClaimsValidator<T> {

  @Override
  public boolean validate(Claims claims, @Nullable T request) {
    return claims.get("exp") != null;
  }
}

package io.connectors.web.login;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/**
 * Answer: a token to send as {@code Authorization: Bearer}.
 *
 * @param expiresIn seconds from now
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BearerToken(String accessToken, String tokenType, long expiresIn) {

  /** Without the token, which is as good as a password while it lasts. */
  @Override
  public String toString() {
    return "BearerToken[" + tokenType + "]";
  }

  static BearerToken of(String token) {
    return new BearerToken(token, "Bearer", SignInTokens.LIFETIME.toSeconds());
  }
}

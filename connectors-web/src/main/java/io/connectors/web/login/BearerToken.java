package io.connectors.web.login;

import io.connectors.domain.shared.Actor;
import io.connectors.web.token.LocalTokenIssuer;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;

/**
 * Response: an access token for {@code Authorization: Bearer}.
 *
 * @param expiresIn in seconds
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BearerToken(String accessToken, String tokenType, long expiresIn) {

  private static final Duration LIFETIME = Duration.ofHours(8);

  /** Without the token. */
  @Override
  public String toString() {
    return "BearerToken[" + tokenType + "]";
  }

  /** A token for an account. It has no permissions: each use looks them up. */
  static BearerToken of(Actor actor, LocalTokenIssuer issuer) {
    String token = issuer.issue(actor.subject(), LIFETIME);
    return new BearerToken(token, "Bearer", LIFETIME.toSeconds());
  }
}

package io.connectors.web.login;

import io.connectors.domain.shared.Actor;
import io.connectors.web.token.LocalTokenIssuer;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;
import java.util.Map;

/**
 * Answer: a token to send as {@code Authorization: Bearer}.
 *
 * @param expiresIn seconds from now
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record BearerToken(String accessToken, String tokenType, long expiresIn) {

  private static final Duration LIFETIME = Duration.ofHours(8);

  /** Without the token, which is as good as a password while it lasts. */
  @Override
  public String toString() {
    return "BearerToken[" + tokenType + "]";
  }

  /** A token that says who; what they may do is looked up whenever it is used. */
  static BearerToken of(Actor actor, LocalTokenIssuer issuer) {
    String token = issuer.issue(actor.subject(), Map.of(), LIFETIME);
    return new BearerToken(token, "Bearer", LIFETIME.toSeconds());
  }
}

package io.connectors.web.login;

import io.connectors.domain.shared.Actor;
import io.connectors.web.token.OwnIssuer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Issues the tokens that the sign-in of a program ends with. */
@Singleton
final class SignInTokens {

  static final Duration LIFETIME = Duration.ofHours(8);

  private final Optional<OwnIssuer> issuer;

  SignInTokens(Optional<OwnIssuer> issuer) {
    this.issuer = issuer;
  }

  /** A token that says who; what they may do is looked up whenever it is used. */
  String issueFor(Actor actor) {
    return issuer
        .map(ours -> ours.issue(actor.subject(), Map.of(), LIFETIME))
        .orElseThrow(() -> new IllegalStateException("tokens are issued elsewhere"));
  }
}

package io.connectors.signin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Test: when a session is over, by each of its limits. */
class SessionLimitsTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Optional<IdentityClaims> OWN = Optional.empty();
  private static final Optional<IdentityClaims> ISSUED =
      Optional.of(new IdentityClaims("Ada", Set.of(), Optional.empty()));

  private final SessionLimits limits = SessionLimits.DEFAULT;

  @Test
  void oidc_claims_shorten_a_session_and_never_extend_it() {
    assertThat(limits.longest(OWN)).isEqualTo(Duration.ofHours(8));
    assertThat(limits.longest(ISSUED)).isEqualTo(Duration.ofMinutes(5));
    SessionLimits shorter = new SessionLimits(SECOND, SECOND, Duration.ofMinutes(5));
    assertThat(shorter.longest(ISSUED)).isEqualTo(SECOND);
  }

  @Test
  void a_session_expires_to_the_second() {
    Session issued = session(ISSUED);
    Session own = session(OWN);

    assertThat(limits.areOver(issued, NOON.plus(limits.claimed()).minus(SECOND))).isFalse();
    assertThat(limits.areOver(issued, NOON.plus(limits.claimed()))).isTrue();
    assertThat(limits.areOver(own, NOON.plus(limits.idle()).minus(SECOND))).isFalse();
    assertThat(limits.areOver(own, NOON.plus(limits.idle()))).isTrue();
    Session used = own.usedAt(NOON.plus(limits.absolute()).minus(SECOND));
    assertThat(limits.areOver(used, NOON.plus(limits.absolute()).minus(SECOND))).isFalse();
    assertThat(limits.areOver(used, NOON.plus(limits.absolute()))).isTrue();
  }

  @Test
  void a_use_changes_only_its_time() {
    Session used = session(ISSUED).usedAt(NOON.plus(SECOND));

    assertThat(used).isEqualTo(new Session(used.id(), "ada-7", ISSUED, NOON, NOON.plus(SECOND)));
  }

  @Test
  void rejects_limits_that_are_not_positive() {
    for (Duration none : new Duration[] {Duration.ZERO, SECOND.negated()}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SessionLimits(none, SECOND, SECOND));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SessionLimits(SECOND, none, SECOND));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new SessionLimits(SECOND, SECOND, none));
    }
  }

  private static Session session(Optional<IdentityClaims> claims) {
    return Session.begin(SessionKey.random().id(), "ada-7", claims, NOON);
  }
}

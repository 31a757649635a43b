package io.connectors.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.signin.session.SessionKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingLoginTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void a_pending_login_expires_after_ten_minutes() {
    PendingLogin pending = new PendingLogin(SessionKey.random().id(), "/", NOON);
    Instant end = NOON.plus(Duration.ofMinutes(10));

    assertThat(pending.isOver(end.minusSeconds(1))).isFalse();
    assertThat(pending.isOver(end)).isTrue();
    assertThat(PendingLogin.begunBefore(end)).isEqualTo(NOON);
  }
}

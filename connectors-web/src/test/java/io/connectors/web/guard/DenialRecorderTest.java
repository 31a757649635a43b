package io.connectors.web.guard;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.audit.RecordDenial;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Repeated denials do not fill the audit trail. */
final class DenialRecorderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int LIMIT = 3;

  private final SettableClock clock = new SettableClock();
  private final Caller member = Callers.memberOf(ACME);

  @Test
  void without_a_limit_records_the_same_denial_once_a_minute() {
    DenialRecorder denials = denials(Optional.empty());
    for (int minute = 1; minute <= 2; minute++) {
      assertThat(recorded(denials, member, Permission.WRITE_CONNECTORS, 50)).isOne();
      clock.passes(MINUTE);
    }
  }

  @Test
  void without_a_limit_records_each_action_and_each_caller() {
    DenialRecorder denials = denials(Optional.empty());
    Caller publisher = Callers.publisherOf(ACME);

    assertThat(recorded(denials, member, Permission.WRITE_CONNECTORS, 9)).isOne();
    assertThat(recorded(denials, member, Permission.READ_AUDIT_TRAIL, 9)).isOne();
    assertThat(recorded(denials, publisher, Permission.WRITE_CONNECTORS, 9)).isOne();
  }

  @Test
  void records_denials_up_to_the_rate_limit() {
    DenialRecorder denials = denials(Optional.of(LIMIT));

    assertThat(recorded(denials, member, Permission.WRITE_CONNECTORS, 50)).isEqualTo(LIMIT);
    assertThat(recorded(denials, member, Permission.READ_AUDIT_TRAIL, 50)).isZero();
    assertThat(recorded(denials, Callers.memberOf(GLOBEX), Permission.WRITE_CONNECTORS, 50))
        .isEqualTo(LIMIT);
    clock.passes(MINUTE);
    assertThat(recorded(denials, member, Permission.WRITE_CONNECTORS, 50)).isEqualTo(LIMIT);
  }

  @Test
  void a_denial_counts_against_the_rate_limit_of_the_callers_tenant() {
    TenantRateLimiter calls = new TenantRateLimiter(new RateLimit(Optional.of(LIMIT)), clock);
    DenialRecorder denials = new DenialRecorder(calls, clock);
    recorded(denials, member, Permission.WRITE_CONNECTORS, LIMIT);

    assertThat(calls.count(Optional.of(ACME))).isFalse();
    assertThat(calls.count(Optional.of(GLOBEX))).isTrue();
  }

  private DenialRecorder denials(Optional<Integer> limit) {
    return new DenialRecorder(new TenantRateLimiter(new RateLimit(limit), clock), clock);
  }

  /** Each denial is for another connector, as in an enumeration of ids. */
  private static int recorded(
      DenialRecorder denials, Caller caller, Permission permission, int times) {
    int recorded = 0;
    for (int time = 1; time <= times; time++) {
      RecordDenial.Command denial =
          new RecordDenial.Command(
              Callers.system(), caller, Optional.of(permission), Optional.of(ConnectorId.random()));
      recorded += denials.shouldRecord(denial) ? 1 : 0;
    }
    return recorded;
  }
}

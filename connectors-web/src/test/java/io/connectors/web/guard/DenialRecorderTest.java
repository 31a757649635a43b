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

/** Whoever is refused on and on does not fill the audit trail. */
final class DenialRecorderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int LIMIT = 3;

  private final SettableClock clock = new SettableClock();
  private final Caller member = Callers.memberOf(ACME);

  @Test
  void without_a_limit_the_same_by_the_same_caller_is_one_row_a_minute() {
    DenialRecorder refusals = refusals(Optional.empty());
    for (int minute = 1; minute <= 2; minute++) {
      assertThat(recorded(refusals, member, Permission.WRITE_CONNECTORS, 50)).isOne();
      clock.passes(MINUTE);
    }
  }

  @Test
  void without_a_limit_something_else_and_somebody_else_have_rows_of_their_own() {
    DenialRecorder refusals = refusals(Optional.empty());
    Caller publisher = Callers.publisherOf(ACME);

    assertThat(recorded(refusals, member, Permission.WRITE_CONNECTORS, 9)).isOne();
    assertThat(recorded(refusals, member, Permission.READ_AUDIT_TRAIL, 9)).isOne();
    assertThat(recorded(refusals, publisher, Permission.WRITE_CONNECTORS, 9)).isOne();
  }

  @Test
  void within_a_limit_each_is_a_row_and_beyond_it_none_until_the_minute_ends() {
    DenialRecorder refusals = refusals(Optional.of(LIMIT));

    assertThat(recorded(refusals, member, Permission.WRITE_CONNECTORS, 50)).isEqualTo(LIMIT);
    assertThat(recorded(refusals, member, Permission.READ_AUDIT_TRAIL, 50)).isZero();
    assertThat(recorded(refusals, Callers.memberOf(GLOBEX), Permission.WRITE_CONNECTORS, 50))
        .isEqualTo(LIMIT);
    clock.passes(MINUTE);
    assertThat(recorded(refusals, member, Permission.WRITE_CONNECTORS, 50)).isEqualTo(LIMIT);
  }

  @Test
  void a_refusal_counts_as_a_call_of_the_callers_own_tenant() {
    TenantRateLimiter calls = new TenantRateLimiter(new RateLimit(Optional.of(LIMIT)), clock);
    DenialRecorder refusals = new DenialRecorder(calls, clock);
    recorded(refusals, member, Permission.WRITE_CONNECTORS, LIMIT);

    assertThat(calls.count(Optional.of(ACME))).isFalse();
    assertThat(calls.count(Optional.of(GLOBEX))).isTrue();
  }

  private DenialRecorder refusals(Optional<Integer> limit) {
    return new DenialRecorder(new TenantRateLimiter(new RateLimit(limit), clock), clock);
  }

  /** Each at another connector, as one that walks through ids would be. */
  private static int recorded(
      DenialRecorder refusals, Caller caller, Permission wanted, int times) {
    int recorded = 0;
    for (int time = 1; time <= times; time++) {
      RecordDenial.Command refusal =
          new RecordDenial.Command(
              Callers.system(), caller, Optional.of(wanted), Optional.of(ConnectorId.random()));
      recorded += refusals.shouldRecord(refusal) ? 1 : 0;
    }
    return recorded;
  }
}

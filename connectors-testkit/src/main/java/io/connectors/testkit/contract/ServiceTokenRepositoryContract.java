package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Contract of the repository of service tokens. An adapter's test extends it and provides, for each
 * test, an empty repository and the unit of work over the same store.
 */
public abstract class ServiceTokenRepositoryContract extends ServiceTokenUnitContract {

  @Test
  void finds_a_token_by_id_and_by_key() {
    add(broadcaster, key);

    assertThat(now(broadcaster)).contains(broadcaster);
    assertThat(by(key)).contains(broadcaster);
  }

  @Test
  void does_not_find_a_token_by_another_key() {
    ServiceToken scheduler = added(ACME, "Scheduler", NOON);
    add(broadcaster, key);

    assertThat(by(ServiceTokenKey.random(ACME))).isEmpty();
    assertThat(by(key)).contains(broadcaster).isNotEqualTo(Optional.of(scheduler));
  }

  @Test
  void does_not_find_another_tenants_token() {
    ServiceTokenKey theirKey = ServiceTokenKey.random(GLOBEX);
    add(theirs, theirKey);

    assertThat(in(ACME, () -> tokens().find(ACME, theirs.id()))).isEmpty();
    assertThat(in(ACME, () -> tokens().find(ACME, theirKey.hash()))).isEmpty();
    assertThat(in(ACME, () -> tokens().all(ACME))).isEmpty();
    assertThat(by(theirKey)).contains(theirs);
  }

  @Test
  void lists_tokens_newest_first() {
    ServiceToken middle = added(ACME, "Middle", NOON.plus(MINUTE));
    ServiceToken oldest = added(ACME, "Oldest", NOON);
    ServiceToken newest = added(ACME, "Newest", NOON.plus(DAY));
    added(GLOBEX, "Theirs", NOON);

    assertThat(all(ACME)).containsExactly(newest, middle, oldest);
  }

  @Test
  void a_use_is_noted_and_a_late_note_of_an_earlier_one_takes_nothing_back() {
    add(broadcaster, key);

    use(broadcaster, NOON.plus(MINUTE));
    use(broadcaster, NOON);

    assertThat(now(broadcaster)).contains(broadcaster.usedAt(NOON.plus(MINUTE)));
  }

  @Test
  void keeps_the_first_time_of_a_revocation() {
    add(broadcaster, key);

    assertThat(revoke(broadcaster, NOON.plus(MINUTE))).isTrue();
    assertThat(revoke(broadcaster, NOON.plus(DAY))).isFalse();

    assertThat(by(key)).contains(broadcaster.revokedAt(NOON.plus(MINUTE)));
    assertThat(all(ACME)).containsExactly(broadcaster.revokedAt(NOON.plus(MINUTE)));
  }

  @Test
  void changes_only_the_named_token() {
    add(broadcaster, key);
    ServiceToken scheduler = added(ACME, "Scheduler", NOON);
    add(theirs, ServiceTokenKey.random(GLOBEX));

    use(broadcaster, NOON);
    revoke(broadcaster, NOON);

    assertThat(now(scheduler)).contains(scheduler);
    assertThat(now(theirs)).contains(theirs);
  }

  @Test
  void does_not_use_or_revoke_another_tenants_token() {
    add(theirs, ServiceTokenKey.random(GLOBEX));

    assertThat(in(ACME, () -> tokens().revoke(ACME, theirs.id(), NOON))).isFalse();
    run(TenantScope.of(ACME), () -> tokens().recordUse(ACME, theirs.id(), NOON));

    assertThat(now(theirs)).contains(theirs);
  }

  @Test
  void concurrent_revocations_succeed_exactly_once() throws Exception {
    add(broadcaster, key);

    List<Future<Boolean>> revoked = ConcurrentCalls.atOnce(20, () -> revoke(broadcaster, NOON));

    int count = 0;
    for (Future<Boolean> one : revoked) {
      count += one.get() ? 1 : 0;
    }
    assertThat(count).isOne();
  }

  @Test
  void removes_only_tokens_that_ended_long_ago() {
    ServiceToken expired = added(ACME, "Expired", NOON.minus(Duration.ofDays(90)));
    ServiceToken revoked = added(ACME, "Revoked", NOON);
    ServiceToken kept = added(ACME, "Kept", NOON);
    ServiceToken others = added(GLOBEX, "Others", NOON.minus(Duration.ofDays(90)));
    revoke(revoked, NOON);
    revoke(kept, NOON.plus(MINUTE));

    assertThat(in(ACME, () -> tokens().removeEnded(ACME, NOON))).isEqualTo(2);

    assertThat(now(expired)).isEmpty();
    assertThat(all(ACME)).containsExactly(kept.revokedAt(NOON.plus(MINUTE)));
    assertThat(all(GLOBEX)).containsExactly(others);
  }

  @Test
  void removing_a_tenants_tokens_keeps_those_of_others() {
    add(broadcaster, key);
    added(ACME, "Scheduler", NOON);
    add(theirs, ServiceTokenKey.random(GLOBEX));

    assertThat(in(ACME, () -> tokens().removeAll(ACME))).hasSize(2);
    assertThat(in(ACME, () -> tokens().removeAll(ACME))).isEmpty();

    assertThat(by(key)).isEmpty();
    assertThat(all(GLOBEX)).containsExactly(theirs);
  }
}

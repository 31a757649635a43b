package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKey;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Contract of the repository of tenant keys. An adapter's test extends it and provides, for each
 * test, an empty repository and the unit of work over the same store.
 */
public abstract class TenantKeyRepositoryContract extends StoreContract {

  private static final Instant AT = Instant.parse("2026-02-03T04:05:06.123456Z");
  private static final KeyVersion SECOND = KeyVersion.FIRST.next();

  private final TenantKey first = key(ACME, KeyVersion.FIRST, "first");
  private final TenantKey second = key(ACME, SECOND, "second");

  /** The adapter under test. */
  protected abstract TenantKeyRepository keys();

  @Test
  void finds_a_key_as_stored() {
    assertThat(add(first)).isTrue();

    assertThat(all(ACME)).containsExactly(first);
    assertThat(newest(ACME)).contains(first);
  }

  @Test
  void a_tenant_without_keys_has_none() {
    assertThat(all(ACME)).isEmpty();
    assertThat(newest(ACME)).isEmpty();
  }

  @Test
  void the_newest_key_has_the_highest_version_and_keys_are_listed_oldest_first() {
    add(second);
    add(first);

    assertThat(newest(ACME)).contains(second);
    assertThat(all(ACME)).containsExactly(first, second);
  }

  @Test
  void a_version_is_unique_within_a_tenant() {
    TenantKey theirs = key(GLOBEX, KeyVersion.FIRST, "theirs");

    assertThat(add(first)).isTrue();
    assertThat(add(key(ACME, KeyVersion.FIRST, "late"))).isFalse();
    assertThat(add(theirs)).isTrue();

    assertThat(all(ACME)).containsExactly(first);
    assertThat(all(GLOBEX)).containsExactly(theirs);
  }

  @Test
  void concurrent_first_keys_are_stored_exactly_once()
      throws InterruptedException, ExecutionException {
    List<Future<Optional<TenantKey>>> seen = ConcurrentCalls.atOnce(20, this::addsAndLooks);

    Optional<TenantKey> winner = newest(ACME);
    assertThat(all(ACME)).hasSize(1);
    for (Future<Optional<TenantKey>> one : seen) {
      assertThat(one.get()).isPresent().isEqualTo(winner);
    }
  }

  @Test
  void a_failed_unit_of_work_stores_no_key() {
    failAfter(ACME, () -> keys().add(first));

    assertThat(all(ACME)).isEmpty();
    assertThat(add(key(ACME, KeyVersion.FIRST, "again"))).isTrue();
  }

  @Test
  void rewrapping_keeps_version_and_time() {
    WrappedKeyset anew = WrappedKeyset.of("815", new byte[] {1});
    add(first);

    assertThat(in(ACME, () -> keys().rewrap(first, anew))).isTrue();
    assertThat(in(ACME, () -> keys().rewrap(first, anew))).isFalse();

    assertThat(all(ACME)).containsExactly(new TenantKey(ACME, first.version(), anew, AT));
  }

  @Test
  void removes_one_version_only() {
    add(first);
    add(second);
    add(key(GLOBEX, KeyVersion.FIRST, "theirs"));

    assertThat(in(ACME, () -> keys().remove(ACME, KeyVersion.FIRST))).isTrue();
    assertThat(in(ACME, () -> keys().remove(ACME, KeyVersion.FIRST))).isFalse();

    assertThat(all(ACME)).containsExactly(second);
    assertThat(all(GLOBEX)).hasSize(1);
  }

  @Test
  void removing_a_tenants_keys_keeps_those_of_others() {
    add(first);
    add(second);
    add(key(GLOBEX, KeyVersion.FIRST, "theirs"));

    assertThat(in(ACME, () -> keys().removeAll(ACME))).isEqualTo(2);
    assertThat(in(ACME, () -> keys().removeAll(ACME))).isZero();

    assertThat(all(ACME)).isEmpty();
    assertThat(all(GLOBEX)).hasSize(1);
  }

  @Test
  void a_unit_of_work_of_every_tenant_sees_all_keys() {
    TenantKey theirs = key(GLOBEX, KeyVersion.FIRST, "theirs");
    add(theirs);
    add(second);
    add(first);

    assertThat(inEveryTenant(() -> keys().all(EVERY_TENANT)))
        .containsExactly(first, second, theirs);
    assertThat(inEveryTenant(() -> keys().all(TenantScope.of(GLOBEX)))).containsExactly(theirs);
    assertRefused(() -> in(ACME, () -> keys().all(EVERY_TENANT)));
  }

  @Test
  void rejects_calls_in_another_tenants_unit_of_work() {
    add(first);

    assertRefused(() -> in(GLOBEX, () -> keys().add(second)));
    assertRefused(() -> in(GLOBEX, () -> keys().lockNewest(ACME)));
    assertRefused(() -> in(GLOBEX, () -> keys().all(TenantScope.of(ACME))));
    assertRefused(() -> in(GLOBEX, () -> keys().rewrap(first, second.wrapped())));
    assertRefused(() -> in(GLOBEX, () -> keys().remove(ACME, KeyVersion.FIRST)));
    assertRefused(() -> in(GLOBEX, () -> keys().removeAll(ACME)));
    assertThat(all(ACME)).containsExactly(first);
  }

  @Test
  void a_unit_of_work_of_every_tenant_writes_and_locks_nothing() {
    assertRefused(() -> inEveryTenant(() -> keys().add(first)));
    assertRefused(() -> inEveryTenant(() -> keys().lockNewest(ACME)));
    assertRefused(() -> inEveryTenant(() -> keys().removeAll(ACME)));
  }

  @Test
  void rejects_calls_outside_a_unit_of_work() {
    assertRefused(() -> keys().add(first));
    assertRefused(() -> keys().lockNewest(ACME));
    assertRefused(() -> keys().all(TenantScope.of(ACME)));
    assertRefused(() -> keys().rewrap(first, second.wrapped()));
    assertRefused(() -> keys().remove(ACME, KeyVersion.FIRST));
    assertRefused(() -> keys().removeAll(ACME));
  }

  private Optional<TenantKey> addsAndLooks() {
    TenantKey mine = key(ACME, KeyVersion.FIRST, "of " + Thread.currentThread().getName());
    return in(ACME, () -> keys().add(mine) ? Optional.of(mine) : keys().lockNewest(ACME));
  }

  private boolean add(TenantKey key) {
    return in(key.tenant(), () -> keys().add(key));
  }

  private Optional<TenantKey> newest(TenantId tenant) {
    return in(tenant, () -> keys().lockNewest(tenant));
  }

  private List<TenantKey> all(TenantId tenant) {
    return in(tenant, () -> keys().all(TenantScope.of(tenant)));
  }

  private static TenantKey key(TenantId tenant, KeyVersion version, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new TenantKey(tenant, version, WrappedKeyset.of("4711", bytes), AT);
  }
}

package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.TokenScope;
import io.connectors.domain.shared.UnitOfWork;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Contract: what every repository of service tokens keeps to. An adapter's test extends it and
 * hands it, for each test, a store without tokens: the repository, and the unit of work over the
 * same store.
 */
public abstract class ServiceTokenRepositoryContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final TenantScope EVERY_TENANT = Callers.globalAdmin().readScope();

  private final ServiceTokenKey key = ServiceTokenKey.random(ACME);
  private final ServiceToken broadcaster = token(ACME, "Broadcaster", NOON);
  private final ServiceToken theirs = token(GLOBEX, "Broadcaster", NOON);

  /** The adapter under test. */
  protected abstract ServiceTokenRepository tokens();

  /** The unit of work of the same store. */
  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_token_is_found_as_it_was_added_by_its_identifier_and_by_its_key() {
    add(broadcaster, key);

    assertThat(now(broadcaster)).contains(broadcaster);
    assertThat(by(key)).contains(broadcaster);
  }

  @Test
  void a_token_is_found_by_its_own_key_alone() {
    ServiceToken scheduler = added(ACME, "Scheduler", NOON);
    add(broadcaster, key);

    assertThat(by(ServiceTokenKey.random(ACME))).isEmpty();
    assertThat(by(key)).contains(broadcaster).isNotEqualTo(Optional.of(scheduler));
  }

  @Test
  void another_tenants_token_is_not_found_neither_by_its_identifier_nor_by_its_key() {
    ServiceTokenKey theirKey = ServiceTokenKey.random(GLOBEX);
    add(theirs, theirKey);

    assertThat(in(ACME, () -> tokens().find(ACME, theirs.id()))).isEmpty();
    assertThat(in(ACME, () -> tokens().find(ACME, theirKey.hash()))).isEmpty();
    assertThat(in(ACME, () -> tokens().all(ACME))).isEmpty();
    assertThat(by(theirKey)).contains(theirs);
  }

  @Test
  void all_tokens_of_a_tenant_come_newest_first() {
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
  void a_revoked_token_is_found_as_one_and_stays_revoked_since_the_first_time() {
    add(broadcaster, key);

    assertThat(revoke(broadcaster, NOON.plus(MINUTE))).isTrue();
    assertThat(revoke(broadcaster, NOON.plus(DAY))).isFalse();

    assertThat(by(key)).contains(broadcaster.revokedAt(NOON.plus(MINUTE)));
    assertThat(all(ACME)).containsExactly(broadcaster.revokedAt(NOON.plus(MINUTE)));
  }

  @Test
  void what_is_done_to_one_token_is_not_done_to_another() {
    add(broadcaster, key);
    ServiceToken scheduler = added(ACME, "Scheduler", NOON);
    add(theirs, ServiceTokenKey.random(GLOBEX));

    use(broadcaster, NOON);
    revoke(broadcaster, NOON);

    assertThat(now(scheduler)).contains(scheduler);
    assertThat(now(theirs)).contains(theirs);
  }

  @Test
  void another_tenants_token_is_neither_used_nor_revoked_by_its_identifier() {
    add(theirs, ServiceTokenKey.random(GLOBEX));

    assertThat(in(ACME, () -> tokens().revoke(ACME, theirs.id(), NOON))).isFalse();
    in(
        ACME,
        () -> {
          tokens().noteUse(ACME, theirs.id(), NOON);
          return true;
        });

    assertThat(now(theirs)).contains(theirs);
  }

  @Test
  void of_twenty_who_revoke_a_token_at_once_one_has_done_it() throws Exception {
    add(broadcaster, key);

    List<Future<Boolean>> revoked = Crowd.atOnce(20, () -> revoke(broadcaster, NOON));

    int count = 0;
    for (Future<Boolean> one : revoked) {
      count += one.get() ? 1 : 0;
    }
    assertThat(count).isOne();
  }

  @Test
  void what_ended_long_ago_is_forgotten_and_nothing_else() {
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
  void forgetting_all_of_a_tenant_leaves_those_of_others() {
    add(broadcaster, key);
    added(ACME, "Scheduler", NOON);
    add(theirs, ServiceTokenKey.random(GLOBEX));

    assertThat(in(ACME, () -> tokens().removeAll(ACME))).hasSize(2);
    assertThat(in(ACME, () -> tokens().removeAll(ACME))).isEmpty();

    assertThat(by(key)).isEmpty();
    assertThat(all(GLOBEX)).containsExactly(theirs);
  }

  @Test
  void a_token_is_not_kept_when_the_work_that_made_it_fails() {
    assertThatThrownBy(
            () ->
                in(
                    ACME,
                    () -> {
                      tokens().add(broadcaster, key.hash());
                      throw new UnsupportedOperationException();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(all(ACME)).isEmpty();
  }

  @Test
  void a_revocation_is_undone_when_the_work_around_it_fails() {
    add(broadcaster, key);

    assertThatThrownBy(
            () ->
                in(
                    ACME,
                    () -> {
                      tokens().revoke(ACME, broadcaster.id(), NOON);
                      throw new UnsupportedOperationException();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(by(key)).contains(broadcaster);
  }

  @Test
  void another_tenants_unit_of_work_is_refused_every_call() {
    add(broadcaster, key);

    assertRefusedIn(TenantScope.of(GLOBEX));
    assertThat(all(ACME)).containsExactly(broadcaster);
  }

  @Test
  void where_every_tenant_is_read_no_token_is() {
    add(broadcaster, key);

    assertRefusedIn(EVERY_TENANT);
    assertThat(all(ACME)).containsExactly(broadcaster);
  }

  @Test
  void outside_of_a_unit_of_work_every_call_is_refused() {
    everyCall().forEach(ServiceTokenRepositoryContract::assertRefused);
  }

  private void assertRefusedIn(TenantScope scope) {
    everyCall().forEach(call -> assertRefused(() -> unitOfWork().within(scope, call)));
  }

  private List<Supplier<Object>> everyCall() {
    return List.of(
        () -> {
          tokens().add(broadcaster, ServiceTokenKey.random(ACME).hash());
          return true;
        },
        () -> tokens().all(ACME),
        () -> tokens().find(ACME, broadcaster.id()),
        () -> tokens().find(ACME, key.hash()),
        () -> {
          tokens().noteUse(ACME, broadcaster.id(), NOON);
          return true;
        },
        () -> tokens().revoke(ACME, broadcaster.id(), NOON),
        () -> tokens().removeEnded(ACME, NOON.plus(Duration.ofDays(400))),
        () -> tokens().removeAll(ACME));
  }

  private static void assertRefused(Supplier<Object> call) {
    assertThatThrownBy(call::get).isInstanceOf(IllegalStateException.class);
  }

  private void add(ServiceToken token, ServiceTokenKey itsKey) {
    in(
        token.tenant(),
        () -> {
          tokens().add(token, itsKey.hash());
          return true;
        });
  }

  private ServiceToken added(TenantId tenant, String name, Instant at) {
    ServiceToken token = token(tenant, name, at);
    add(token, ServiceTokenKey.random(tenant));
    return token;
  }

  private void use(ServiceToken token, Instant at) {
    in(
        token.tenant(),
        () -> {
          tokens().noteUse(token.tenant(), token.id(), at);
          return true;
        });
  }

  private boolean revoke(ServiceToken token, Instant at) {
    return in(token.tenant(), () -> tokens().revoke(token.tenant(), token.id(), at));
  }

  private Optional<ServiceToken> now(ServiceToken token) {
    return in(token.tenant(), () -> tokens().find(token.tenant(), token.id()));
  }

  private Optional<ServiceToken> by(ServiceTokenKey shown) {
    return in(shown.tenant(), () -> tokens().find(shown.tenant(), shown.hash()));
  }

  private List<ServiceToken> all(TenantId tenant) {
    return in(tenant, () -> tokens().all(tenant));
  }

  private <T> T in(TenantId tenant, Supplier<T> work) {
    return unitOfWork().within(TenantScope.of(tenant), work);
  }

  /** One that ends ninety days later. */
  private static ServiceToken token(TenantId tenant, String name, Instant at) {
    Set<TokenScope> scopes = EnumSet.allOf(TokenScope.class);
    return ServiceToken.make(
        tenant,
        new ServiceTokenName(name),
        scopes,
        new AuditStamp(new Actor("ada", "Ada Lovelace"), at),
        ServiceTokenExpiry.usual(at));
  }
}

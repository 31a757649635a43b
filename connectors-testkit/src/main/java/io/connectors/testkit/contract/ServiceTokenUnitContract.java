package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Contract: how a repository of service tokens keeps to its unit of work; a part of the whole
 * contract.
 */
abstract class ServiceTokenUnitContract extends StoreContract {

  static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
  static final Duration DAY = Duration.ofDays(1);
  static final Duration MINUTE = Duration.ofMinutes(1);

  final ServiceTokenKey key = ServiceTokenKey.random(ACME);
  final ServiceToken broadcaster = token(ACME, "Broadcaster", NOON);
  final ServiceToken theirs = token(GLOBEX, "Broadcaster", NOON);

  /** The adapter under test. */
  protected abstract ServiceTokenRepository tokens();

  @Test
  void a_token_is_not_kept_when_the_work_that_made_it_fails() {
    failAfter(ACME, () -> tokens().add(broadcaster, key.hash()));

    assertThat(all(ACME)).isEmpty();
  }

  @Test
  void a_revocation_is_undone_when_the_work_around_it_fails() {
    add(broadcaster, key);

    failAfter(ACME, () -> tokens().revoke(ACME, broadcaster.id(), NOON));

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
    everyCall().forEach(StoreContract::assertRefused);
  }

  void assertRefusedIn(TenantScope scope) {
    everyCall().forEach(call -> assertRefused(() -> run(scope, call)));
  }

  List<Runnable> everyCall() {
    return List.of(
        () -> tokens().add(broadcaster, ServiceTokenKey.random(ACME).hash()),
        () -> tokens().all(ACME),
        () -> tokens().find(ACME, broadcaster.id()),
        () -> tokens().find(ACME, key.hash()),
        () -> tokens().noteUse(ACME, broadcaster.id(), NOON),
        () -> tokens().revoke(ACME, broadcaster.id(), NOON),
        () -> tokens().removeEnded(ACME, NOON.plus(Duration.ofDays(400))),
        () -> tokens().removeAll(ACME));
  }

  void add(ServiceToken token, ServiceTokenKey itsKey) {
    run(TenantScope.of(token.tenant()), () -> tokens().add(token, itsKey.hash()));
  }

  ServiceToken added(TenantId tenant, String name, Instant at) {
    ServiceToken token = token(tenant, name, at);
    add(token, ServiceTokenKey.random(tenant));
    return token;
  }

  void use(ServiceToken token, Instant at) {
    TenantId tenant = token.tenant();
    run(TenantScope.of(tenant), () -> tokens().noteUse(tenant, token.id(), at));
  }

  boolean revoke(ServiceToken token, Instant at) {
    return in(token.tenant(), () -> tokens().revoke(token.tenant(), token.id(), at));
  }

  Optional<ServiceToken> now(ServiceToken token) {
    return in(token.tenant(), () -> tokens().find(token.tenant(), token.id()));
  }

  Optional<ServiceToken> by(ServiceTokenKey shown) {
    return in(shown.tenant(), () -> tokens().find(shown.tenant(), shown.hash()));
  }

  List<ServiceToken> all(TenantId tenant) {
    return in(tenant, () -> tokens().all(tenant));
  }

  /** One that ends ninety days later. */
  static ServiceToken token(TenantId tenant, String name, Instant at) {
    Set<TokenScope> scopes = EnumSet.allOf(TokenScope.class);
    return ServiceToken.make(
        tenant,
        new ServiceTokenName(name),
        scopes,
        new AuditStamp(new Actor("ada", "Ada Lovelace"), at),
        ServiceTokenExpiry.usual(at));
  }
}

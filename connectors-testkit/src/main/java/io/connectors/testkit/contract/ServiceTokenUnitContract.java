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

/** Contract of the repository of service tokens, part: units of work. */
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
  void a_failed_unit_of_work_stores_no_token() {
    failAfter(ACME, () -> tokens().add(broadcaster, key.hash()));

    assertThat(all(ACME)).isEmpty();
  }

  @Test
  void a_failed_unit_of_work_undoes_a_revocation() {
    add(broadcaster, key);

    failAfter(ACME, () -> tokens().revoke(ACME, broadcaster.id(), NOON));

    assertThat(by(key)).contains(broadcaster);
  }

  @Test
  void rejects_calls_in_another_tenants_unit_of_work() {
    add(broadcaster, key);

    assertRefusedIn(TenantScope.of(GLOBEX));
    assertThat(all(ACME)).containsExactly(broadcaster);
  }

  @Test
  void rejects_reading_tokens_of_every_tenant() {
    add(broadcaster, key);

    assertRefusedIn(EVERY_TENANT);
    assertThat(all(ACME)).containsExactly(broadcaster);
  }

  @Test
  void rejects_calls_outside_a_unit_of_work() {
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
        () -> tokens().recordUse(ACME, broadcaster.id(), NOON),
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
    run(TenantScope.of(tenant), () -> tokens().recordUse(tenant, token.id(), at));
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

  /** A token that expires after 90 days. */
  static ServiceToken token(TenantId tenant, String name, Instant at) {
    Set<TokenScope> scopes = EnumSet.allOf(TokenScope.class);
    return ServiceToken.create(
        tenant,
        new ServiceTokenName(name),
        scopes,
        new AuditStamp(new Actor("ada", "Ada Lovelace"), at),
        ServiceTokenExpiry.ofDefaultLifetime(at));
  }
}

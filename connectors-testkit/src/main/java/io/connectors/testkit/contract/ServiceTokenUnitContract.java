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
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Contract: how a repository of service tokens keeps to its unit of work; a part of the whole
 * contract.
 */
abstract class ServiceTokenUnitContract {

  static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
  static final Duration DAY = Duration.ofDays(1);
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final TenantScope EVERY_TENANT = Callers.globalAdmin().readScope();

  final ServiceTokenKey key = ServiceTokenKey.random(ACME);
  final ServiceToken broadcaster = token(ACME, "Broadcaster", NOON);
  final ServiceToken theirs = token(GLOBEX, "Broadcaster", NOON);

  /** The adapter under test. */
  protected abstract ServiceTokenRepository tokens();

  /** The unit of work of the same store. */
  protected abstract UnitOfWork unitOfWork();

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

  void assertRefusedIn(TenantScope scope) {
    everyCall().forEach(call -> assertRefused(() -> unitOfWork().within(scope, call)));
  }

  List<Supplier<Object>> everyCall() {
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

  static void assertRefused(Supplier<Object> call) {
    assertThatThrownBy(call::get).isInstanceOf(IllegalStateException.class);
  }

  void add(ServiceToken token, ServiceTokenKey itsKey) {
    in(
        token.tenant(),
        () -> {
          tokens().add(token, itsKey.hash());
          return true;
        });
  }

  ServiceToken added(TenantId tenant, String name, Instant at) {
    ServiceToken token = token(tenant, name, at);
    add(token, ServiceTokenKey.random(tenant));
    return token;
  }

  void use(ServiceToken token, Instant at) {
    in(
        token.tenant(),
        () -> {
          tokens().noteUse(token.tenant(), token.id(), at);
          return true;
        });
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

  <T> T in(TenantId tenant, Supplier<T> work) {
    return unitOfWork().within(TenantScope.of(tenant), work);
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

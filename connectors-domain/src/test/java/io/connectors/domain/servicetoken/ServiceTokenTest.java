package io.connectors.domain.servicetoken;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.ADA;
import static io.connectors.domain.Examples.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotPermitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: the permissions and the lifetime of a service token. */
class ServiceTokenTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void a_token_is_active_until_it_expires() {
    ServiceToken token = token(TokenScope.CONNECTORS_READ);
    Instant end = NOON.plus(DAY.multipliedBy(90));

    assertThat(token.expiry().at()).isEqualTo(end);
    assertThat(token.status(end.minusNanos(1))).isEqualTo(ServiceTokenStatus.ACTIVE);
    assertThat(token.status(end)).isEqualTo(ServiceTokenStatus.EXPIRED);
  }

  @Test
  void a_revoked_token_stays_revoked_after_its_expiry() {
    ServiceToken token = token(TokenScope.CONNECTORS_READ).revokedAt(NOON);

    assertThat(token.status(NOON)).isEqualTo(ServiceTokenStatus.REVOKED);
    assertThat(token.status(NOON.plus(DAY.multipliedBy(400))))
        .isEqualTo(ServiceTokenStatus.REVOKED);
    assertThat(ServiceTokenStatus.REVOKED.key()).isEqualTo("revoked");
  }

  @Test
  void the_last_use_is_recorded_at_most_once_a_minute() {
    ServiceToken token = token(TokenScope.CONNECTORS_READ);

    assertThat(token.shouldRecordUse(NOON)).isTrue();
    assertThat(token.usedAt(NOON).shouldRecordUse(NOON.plusSeconds(59))).isFalse();
    assertThat(token.usedAt(NOON).shouldRecordUse(NOON.plusSeconds(60))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_service_has_only_the_permissions_of_its_scope(TokenScope scope) {
    Caller service = token(scope).caller();

    assertThat(Arrays.stream(Permission.values()).filter(service::may))
        .containsExactlyElementsOf(
            scope == TokenScope.PUBLISH_TARGETS_READ
                ? EnumSet.of(Permission.RESOLVE_PUBLISH_TARGETS, Permission.REVEAL_CREDENTIALS)
                : EnumSet.of(Permission.BROWSE_CATALOG, Permission.READ_CONNECTORS));
  }

  @ParameterizedTest
  @EnumSource
  void no_scope_permits_writes_or_the_creation_of_tokens(TokenScope scope) {
    assertThat(scope.grants(Permission.WRITE_CONNECTORS)).isFalse();
    assertThat(scope.grants(Permission.MANAGE_SERVICE_TOKENS)).isFalse();
    assertThat(scope.grants(Permission.ADMINISTER_TENANTS)).isFalse();
    assertThat(scope.grants(Permission.READ_AUDIT_TRAIL)).isFalse();
    assertThat(TokenScope.ofKey(scope.key())).contains(scope);
  }

  @Test
  void an_unknown_key_has_no_scope() {
    assertThat(TokenScope.ofKey("connectors:write")).isEmpty();
    assertThat(TokenScope.ofKey("PUBLISH_TARGETS_READ")).isEmpty();
  }

  @Test
  void a_service_acts_only_for_the_tenant_of_its_token() {
    ServiceToken token = token(TokenScope.PUBLISH_TARGETS_READ);
    Caller service = token.caller();

    assertThat(service.tenant()).isEqualTo(ACME);
    assertThat(service.actingFor(ACME).may(Permission.REVEAL_CREDENTIALS)).isTrue();
    assertThatThrownBy(() -> service.actingFor(GLOBEX)).isInstanceOf(NotPermitted.class);
    assertThat(service.actor().subject()).isEqualTo("service-token:" + token.id());
    assertThat(service.actor().name()).isEqualTo("Broadcaster");
  }

  @Test
  void rejects_a_token_without_scopes() {
    assertThatThrownBy(ServiceTokenTest::token).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a ", "a\nb", "tab\there", "nul\u0000here", "half \ud800 pair"})
  void a_name_has_2_to_100_characters_and_no_control_characters(String name) {
    assertThatThrownBy(() -> new ServiceTokenName(name)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new ServiceTokenName("x".repeat(101)))
        .isInstanceOf(InvalidRequest.class);
    assertThat(new ServiceTokenName("  " + "😀".repeat(100) + " ").value()).hasSize(200);
    assertThat(new ServiceTokenName("CI")).hasToString("CI");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 366, Integer.MAX_VALUE})
  void an_expiry_in_days_is_1_to_365(int days) {
    assertThatThrownBy(() -> ServiceTokenExpiry.inDays(days, NOON))
        .isInstanceOf(InvalidRequest.class);
    assertThat(ServiceTokenExpiry.inDays(1, NOON).at()).isEqualTo(NOON.plus(DAY));
    assertThat(ServiceTokenExpiry.inDays(365, NOON).at())
        .isEqualTo(NOON.plus(DAY.multipliedBy(365)));
  }

  @Test
  void an_expiry_at_a_time_is_within_the_next_365_days() {
    Instant last = NOON.plus(DAY.multipliedBy(365));

    assertThat(ServiceTokenExpiry.at(last, NOON).at()).isEqualTo(last);
    assertThat(ServiceTokenExpiry.at(NOON.plusSeconds(1), NOON).at())
        .isEqualTo(NOON.plusSeconds(1));
    for (Instant wrong : new Instant[] {NOON, NOON.minusSeconds(1), last.plusNanos(1)}) {
      assertThatThrownBy(() -> ServiceTokenExpiry.at(wrong, NOON))
          .isInstanceOf(InvalidRequest.class);
    }
  }

  private static ServiceToken token(TokenScope... scopes) {
    return ServiceToken.create(
        ACME,
        new ServiceTokenName("Broadcaster"),
        Set.of(scopes),
        new AuditStamp(ADA, NOON),
        ServiceTokenExpiry.ofDefaultLifetime(NOON));
  }
}

package io.connectors.domain.access;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.ADA;
import static io.connectors.domain.Examples.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope.EveryTenant;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.NotPermitted;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {

  static Stream<Arguments> everyRoleAndPermission() {
    return Arrays.stream(Role.values())
        .flatMap(
            role ->
                Arrays.stream(Permission.values())
                    .map(permission -> Arguments.of(role, permission)));
  }

  @ParameterizedTest
  @MethodSource("everyRoleAndPermission")
  void a_caller_has_the_permissions_of_its_role_in_its_own_tenant(
      Role role, Permission permission) {
    Caller caller = acmes(role);
    assertThat(caller.may(permission)).isEqualTo(role.grants(permission));
    assertThat(caller.actingFor(ACME).may(permission)).isEqualTo(role.grants(permission));
  }

  @ParameterizedTest
  @MethodSource("everyRoleAndPermission")
  void a_caller_has_only_the_permissions_of_a_global_admin_in_another_tenant(
      Role role, Permission permission) {
    Caller actingForGlobex =
        Caller.of(ADA, EnumSet.of(role, Role.GLOBAL_ADMIN), ACME).actingFor(GLOBEX);
    assertThat(actingForGlobex.may(permission)).isEqualTo(Role.GLOBAL_ADMIN.grants(permission));
  }

  @ParameterizedTest
  @MethodSource("everyRoleAndPermission")
  void a_rejection_names_the_missing_permission(Role role, Permission permission) {
    if (!role.grants(permission)) {
      assertThatThrownBy(() -> acmes(role).require(permission))
          .isInstanceOf(NotPermitted.class)
          .hasMessage("You are not allowed to " + permission.action() + ".");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void a_caller_acts_for_its_own_tenant_chosen_or_not(Role role) {
    assertThat(acmes(role).tenant()).isEqualTo(ACME);
    assertThat(acmes(role).actingFor(ACME).tenant()).isEqualTo(ACME);
    assertThat(acmes(role).readScope()).isEqualTo(TenantScope.of(ACME));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void only_a_global_admin_acts_for_another_tenant(Role role) {
    assertThatThrownBy(() -> acmes(role).actingFor(GLOBEX)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_global_admin_without_a_chosen_tenant_reads_all_and_writes_none() {
    Caller admin = Caller.withoutTenant(ADA, Set.of(Role.GLOBAL_ADMIN));
    assertThat(admin.readScope()).isInstanceOf(EveryTenant.class).hasToString("EveryTenant");
    assertThatThrownBy(admin::tenant)
        .isInstanceOf(InvalidRequest.class)
        .hasMessage("Name the tenant that this call is about.");
  }

  @Test
  void a_global_admin_with_a_chosen_tenant_reads_and_writes_only_that_tenant() {
    Caller admin = Caller.withoutTenant(ADA, Set.of(Role.GLOBAL_ADMIN)).actingFor(GLOBEX);
    assertThat(admin.tenant()).isEqualTo(GLOBEX);
    assertThat(admin.readScope()).isEqualTo(TenantScope.of(GLOBEX));
  }

  @Test
  void a_global_admin_with_a_home_tenant_must_also_choose_one() {
    assertThatThrownBy(() -> acmes(Role.GLOBAL_ADMIN).tenant()).isInstanceOf(InvalidRequest.class);
    assertThat(acmes(Role.GLOBAL_ADMIN).readScope()).isInstanceOf(EveryTenant.class);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void a_call_of_a_user_concerns_the_users_own_tenant(Role role) {
    assertThat(acmes(role).oneTenant()).contains(ACME);
    assertThat(acmes(role).actingFor(ACME).oneTenant()).contains(ACME);
  }

  @Test
  void a_call_of_a_global_admin_concerns_only_a_chosen_tenant() {
    for (Caller admin :
        List.of(acmes(Role.GLOBAL_ADMIN), Caller.withoutTenant(ADA, Set.of(Role.GLOBAL_ADMIN)))) {
      assertThat(admin.oneTenant()).isEmpty();
      assertThat(admin.actingFor(GLOBEX).oneTenant()).contains(GLOBEX);
    }
  }

  @Test
  void a_call_of_a_caller_without_a_tenant_concerns_no_tenant() {
    assertThat(Caller.withoutTenant(ADA, Set.of(Role.MEMBER)).oneTenant()).isEmpty();
  }

  @Test
  void a_global_admin_who_is_also_a_publisher_reads_no_credentials_of_another_tenant() {
    Caller both = Caller.of(ADA, Set.of(Role.GLOBAL_ADMIN, Role.PUBLISHER), ACME);
    assertThat(both.actingFor(ACME).may(Permission.REVEAL_CREDENTIALS)).isTrue();
    assertThat(both.actingFor(GLOBEX).may(Permission.REVEAL_CREDENTIALS)).isFalse();
  }

  @Test
  void a_caller_without_a_tenant_acts_for_no_tenant() {
    Caller withoutTenant = Caller.withoutTenant(ADA, Set.of(Role.MEMBER));
    assertThatThrownBy(withoutTenant::tenant).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(withoutTenant::readScope).isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_caller_without_a_role_has_no_permission(Permission permission) {
    assertThat(Caller.of(ADA, Set.of(), ACME).may(permission)).isFalse();
  }

  @Test
  void choosing_a_tenant_keeps_the_origin_of_the_call() {
    CallOrigin origin = CallOrigin.of("192.0.2.7", "request-1");
    assertThat(acmes(Role.MEMBER).origin()).isEqualTo(CallOrigin.INSIDE);
    assertThat(acmes(Role.MEMBER).from(origin).actingFor(ACME).origin()).isEqualTo(origin);
  }

  private static Caller acmes(Role role) {
    return Caller.of(ADA, Set.of(role), ACME);
  }

  @Test
  void the_system_has_the_permissions_of_its_commands_and_never_reads_credentials() {
    assertThat(Arrays.stream(Permission.values()).filter(Caller.system()::may))
        .containsExactly(
            Permission.ADMINISTER_TENANTS,
            Permission.SEED_CATALOG,
            Permission.ROTATE_KEYS,
            Permission.EXAMINE_KEYS,
            Permission.REPORT_HEALTH,
            Permission.RECORD_REFUSALS);
    assertThat(Caller.system().actingFor(ACME).may(Permission.REVEAL_CREDENTIALS)).isFalse();
  }

  @Test
  void the_system_reads_all_tenants_and_writes_only_a_chosen_one() {
    assertThat(Caller.system().readScope()).isEqualTo(EveryTenant.INSTANCE);
    assertThat(Caller.system().actingFor(ACME).tenant()).isEqualTo(ACME);
    assertThatThrownBy(() -> Caller.system().tenant()).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void all_roles_or_all_scopes_do_not_make_a_caller_the_system() {
    Caller everyRole = Caller.withoutTenant(ADA, Set.of(Role.values()));
    Caller everyScope = Caller.ofService(ADA, Set.of(TokenScope.values()), ACME);
    for (Caller caller : List.of(everyRole, everyScope)) {
      assertThat(caller).isNotEqualTo(Caller.system(ADA));
      assertThat(caller.may(Permission.ROTATE_KEYS)).isFalse();
      assertThat(caller.may(Permission.SEED_CATALOG)).isFalse();
    }
    assertThat(Role.ofKey("system")).isEmpty();
  }

  @Test
  void callers_are_equal_if_all_their_parts_are_equal() {
    Caller member = acmes(Role.MEMBER);
    assertThat(acmes(Role.MEMBER)).isEqualTo(member).hasSameHashCodeAs(member);
    assertThat(
            List.of(
                acmes(Role.PUBLISHER),
                member.actingFor(ACME),
                member.from(CallOrigin.ofCommandLine()),
                Caller.of(ADA, Set.of(Role.MEMBER), GLOBEX),
                Caller.of(new Actor("other", "Other"), Set.of(Role.MEMBER), ACME),
                Caller.withoutTenant(ADA, Set.of()),
                Caller.system(ADA)))
        .doesNotContain(member)
        .doesNotHaveDuplicates();
    assertThat(Caller.withoutTenant(ADA, Set.of())).isNotEqualTo(Caller.system(ADA));
  }
}

package io.connectors.domain.access;

import static io.connectors.domain.access.Permission.ADMINISTER_TENANTS;
import static io.connectors.domain.access.Permission.BROWSE_CATALOG;
import static io.connectors.domain.access.Permission.READ_AUDIT_TRAIL;
import static io.connectors.domain.access.Permission.READ_CONNECTORS;
import static io.connectors.domain.access.Permission.RESOLVE_PUBLISH_TARGETS;
import static io.connectors.domain.access.Permission.REVEAL_CREDENTIALS;
import static io.connectors.domain.access.Permission.WRITE_CONNECTORS;
import static io.connectors.domain.access.Role.GLOBAL_ADMIN;
import static io.connectors.domain.access.Role.MEMBER;
import static io.connectors.domain.access.Role.PUBLISHER;
import static io.connectors.domain.access.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @Test
  void every_role_reads_the_catalog_connectors_and_publish_targets() {
    assertThat(holdersOf(BROWSE_CATALOG)).containsExactly(Role.values());
    assertThat(holdersOf(READ_CONNECTORS)).containsExactly(Role.values());
    assertThat(holdersOf(RESOLVE_PUBLISH_TARGETS)).containsExactly(Role.values());
  }

  @Test
  void only_the_two_kinds_of_admin_write() {
    assertThat(holdersOf(WRITE_CONNECTORS)).containsExactly(TENANT_ADMIN, GLOBAL_ADMIN);
  }

  @Test
  void only_the_two_kinds_of_admin_read_the_audit_trail() {
    assertThat(holdersOf(READ_AUDIT_TRAIL)).containsExactly(TENANT_ADMIN, GLOBAL_ADMIN);
  }

  @Test
  void only_the_publisher_reads_decrypted_credentials() {
    assertThat(holdersOf(REVEAL_CREDENTIALS)).containsExactly(PUBLISHER);
  }

  @Test
  void only_the_global_admin_administers_tenants_and_acts_for_all_of_them() {
    assertThat(holdersOf(ADMINISTER_TENANTS)).containsExactly(GLOBAL_ADMIN);
    assertThat(Arrays.stream(Role.values()).filter(Role::reachesEveryTenant))
        .containsExactly(GLOBAL_ADMIN);
  }

  @Test
  void tokens_name_the_roles_in_snake_case() {
    assertThat(Arrays.stream(Role.values()).map(Role::key))
        .containsExactly("member", "tenant_admin", "publisher", "global_admin");
  }

  @ParameterizedTest
  @EnumSource
  void a_role_is_found_by_its_key(Role role) {
    assertThat(Role.ofKey(role.key())).contains(role);
  }

  @Test
  void an_unknown_key_has_no_role() {
    assertThat(Role.ofKey("MEMBER")).isEmpty();
    assertThat(Role.ofKey("root")).isEmpty();
    assertThat(MEMBER.grants(WRITE_CONNECTORS)).isFalse();
  }

  private static List<Role> holdersOf(Permission permission) {
    return Arrays.stream(Role.values()).filter(role -> role.grants(permission)).toList();
  }
}

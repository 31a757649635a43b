package io.connectors.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.TenantId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityClaimsTest {

  private static final TenantId ACME = new TenantId("acme");

  @Test
  void maps_a_user_with_a_tenant() {
    IdentityClaims claims = new IdentityClaims("Ada", Set.of(Role.MEMBER), Optional.of(ACME));

    assertThat(claims.callerOf("ada-7"))
        .isEqualTo(Caller.of(new Actor("ada-7", "Ada"), Set.of(Role.MEMBER), ACME));
  }

  @Test
  void maps_platform_staff_without_a_tenant() {
    IdentityClaims claims =
        new IdentityClaims("Grace", Set.of(Role.GLOBAL_ADMIN), Optional.empty());

    assertThat(claims.callerOf("grace-9"))
        .isEqualTo(Caller.withoutTenant(new Actor("grace-9", "Grace"), Set.of(Role.GLOBAL_ADMIN)));
  }

  @Test
  void copies_the_roles() {
    Set<Role> roles = EnumSet.of(Role.MEMBER);
    IdentityClaims claims = new IdentityClaims("Ada", roles, Optional.of(ACME));

    roles.add(Role.TENANT_ADMIN);

    assertThat(claims.roles()).containsExactly(Role.MEMBER);
  }
}

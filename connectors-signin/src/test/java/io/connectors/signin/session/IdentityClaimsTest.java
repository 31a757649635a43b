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

/** Test: what an issuer has said makes a caller. */
class IdentityClaimsTest {

  private static final TenantId ACME = new TenantId("acme");

  @Test
  void somebody_of_a_tenant_is_a_caller_of_that_tenant() {
    IdentityClaims claims = new IdentityClaims("Ada", Set.of(Role.MEMBER), Optional.of(ACME));

    assertThat(claims.callerOf("ada-7"))
        .isEqualTo(Caller.of(new Actor("ada-7", "Ada"), Set.of(Role.MEMBER), ACME));
  }

  @Test
  void somebody_of_the_platform_is_a_caller_without_one() {
    IdentityClaims claims =
        new IdentityClaims("Grace", Set.of(Role.GLOBAL_ADMIN), Optional.empty());

    assertThat(claims.callerOf("grace-9"))
        .isEqualTo(Caller.withoutTenant(new Actor("grace-9", "Grace"), Set.of(Role.GLOBAL_ADMIN)));
  }

  @Test
  void roles_do_not_change_with_the_set_they_came_in() {
    Set<Role> roles = EnumSet.of(Role.MEMBER);
    IdentityClaims claims = new IdentityClaims("Ada", roles, Optional.of(ACME));

    roles.add(Role.TENANT_ADMIN);

    assertThat(claims.roles()).containsExactly(Role.MEMBER);
  }
}

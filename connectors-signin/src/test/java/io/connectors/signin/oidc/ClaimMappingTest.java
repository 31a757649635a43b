package io.connectors.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.oidc.LoginRejected.Reason;
import io.connectors.signin.session.IdentityClaims;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClaimMappingTest {

  private static final Map<String, Role> ROLES =
      Map.of("staff", Role.MEMBER, "bosses", Role.TENANT_ADMIN, "operators", Role.GLOBAL_ADMIN);

  private static final String SUBJECT = "ada-7";

  private final ClaimMapping mapping = mapping("org.tenant", "realm.roles");

  @Test
  void maps_known_roles_and_ignores_others() {
    assertThat(read(ada().claim("realm", Map.of("roles", List.of("staff", "bosses", "chess")))))
        .isEqualTo(
            new OidcIdentity(
                SUBJECT,
                new IdentityClaims(
                    "Ada Lovelace",
                    Set.of(Role.MEMBER, Role.TENANT_ADMIN),
                    Optional.of(new TenantId("acme")))));
  }

  @Test
  void accepts_a_single_role_and_a_claim_named_by_a_url() {
    ClaimMapping addressed =
        mapping("https://globex.example/tenant", "https://globex.example/roles");
    Claims claims =
        ada()
            .claim("https://globex.example/tenant", "globex")
            .claim("https://globex.example/roles", "staff");

    IdentityClaims read = addressed.read(SUBJECT, claims.values).claims();

    assertThat(read.home()).contains(new TenantId("globex"));
    assertThat(read.roles()).containsExactly(Role.MEMBER);
  }

  @Test
  void only_platform_staff_may_have_no_tenant() {
    Claims homeless = ada().without("org");

    assertThat(read(homeless.claim("realm", Map.of("roles", "operators"))).claims().home())
        .isEmpty();
    assertThat(refusal(homeless.claim("realm", Map.of("roles", "bosses"))))
        .isEqualTo(Reason.NO_TENANT);
  }

  @Test
  void rejects_a_login_without_the_configured_claim() {
    assertThat(refusal(ada().claim("realm", "roles"))).isEqualTo(Reason.NO_ROLE);
    assertThat(refusal(staff().claim("org", Map.of("name", "acme")))).isEqualTo(Reason.NO_TENANT);
  }

  @Test
  void reads_roles_from_the_keys_of_an_object() {
    Map<String, Object> keys = new HashMap<>();
    keys.put("staff", Map.of("org-1", "acme.example"));
    keys.put("bosses", false);
    keys.put("operators", null);
    assertThat(read(ada().claim("realm", Map.of("roles", keys))).claims().roles())
        .containsExactly(Role.MEMBER);
  }

  @Test
  void reads_a_tenant_from_a_list_or_an_object() {
    for (Object one : List.of(List.of("acme"), Map.of("acme", Map.of("id", "7")))) {
      assertThat(read(staff().claim("org", Map.of("tenant", one))).claims().home())
          .contains(new TenantId("acme"));
    }
  }

  @Test
  void rejects_several_tenants() {
    Map<String, Object> two = Map.of("acme", Map.of(), "globex", Map.of());
    for (Object several : List.of(List.of("acme", "globex"), two, List.of("acme", 7))) {
      assertThat(refusal(staff().claim("org", Map.of("tenant", several))))
          .isEqualTo(Reason.SEVERAL_TENANTS);
    }
    Claims operator = ada().claim("realm", Map.of("roles", "operators"));
    assertThat(refusal(operator.claim("org", Map.of("tenant", List.of("acme", "globex")))))
        .isEqualTo(Reason.SEVERAL_TENANTS);
  }

  @Test
  void rejects_a_malformed_tenant() {
    for (Object odd : List.of(7, true, 1.5, "", "Acme", "a b", List.of(7), List.of(List.of("a")))) {
      assertThat(refusal(staff().claim("org", Map.of("tenant", odd))))
          .as(odd.toString())
          .isEqualTo(Reason.MALFORMED_TENANT);
    }
  }

  @Test
  void rejects_an_object_that_describes_a_tenant() {
    Map<String, Object> denied = new HashMap<>();
    denied.put("acme", null);
    for (Object odd : List.of(Map.of("id", "acme"), Map.of("acme", false), denied)) {
      assertThat(refusal(staff().claim("org", Map.of("tenant", odd))))
          .isEqualTo(Reason.MALFORMED_TENANT);
    }
  }

  @Test
  void rejects_an_empty_tenant() {
    for (Object none : List.of(List.of(), Map.of())) {
      assertThat(refusal(staff().claim("org", Map.of("tenant", none)))).isEqualTo(Reason.NO_TENANT);
    }
  }

  @Test
  void ignores_roles_of_another_type() {
    for (Object odd :
        List.of(7, true, List.of(), List.of(7, List.of("staff")), "STAFF", " staff")) {
      assertThat(refusal(ada().claim("realm", Map.of("roles", odd)))).isEqualTo(Reason.NO_ROLE);
    }
  }

  @Test
  void falls_back_to_the_subject_as_the_display_name() {
    assertThat(name(staff())).isEqualTo("Ada Lovelace");
    assertThat(name(staff().without("name").claim("preferred_username", "ada"))).isEqualTo("ada");
    for (Object odd : new Object[] {"", " ", 7, "a".repeat(256), "a\u0000", "a\tb"}) {
      assertThat(name(staff().claim("name", odd))).isEqualTo(SUBJECT);
    }
  }

  private static ClaimMapping mapping(String tenant, String roles) {
    return new ClaimMapping(new ClaimPath(tenant), new ClaimPath(roles), ROLES);
  }

  private String name(Claims claims) {
    return read(claims).claims().name();
  }

  private OidcIdentity read(Claims claims) {
    return mapping.read(SUBJECT, claims.values);
  }

  private Reason refusal(Claims claims) {
    return catchThrowableOfType(LoginRejected.class, () -> read(claims)).reason();
  }

  private static Claims staff() {
    return ada().claim("realm", Map.of("roles", List.of("staff")));
  }

  private static Claims ada() {
    return new Claims().claim("name", "Ada Lovelace").claim("org", Map.of("tenant", "acme"));
  }

  /** The claims of an ID token. */
  private static final class Claims {

    private final Map<String, Object> values = new HashMap<>();

    Claims claim(String name, Object value) {
      values.put(name, value);
      return this;
    }

    Claims without(String name) {
      values.remove(name);
      return this;
    }
  }
}

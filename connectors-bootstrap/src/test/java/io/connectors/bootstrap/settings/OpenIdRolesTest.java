package io.connectors.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: role mappings accept every role name, and a malformed mapping is rejected. */
class OpenIdRolesTest {

  @Test
  void pairs_accept_names_with_spaces_quotes_and_slashes() {
    assertThat(OpenIdRoles.read("/staff/Sales = member, \"The bosses\"=tenant_admin"))
        .isEqualTo(Map.of("/staff/Sales", Role.MEMBER, "\"The bosses\"", Role.TENANT_ADMIN));
  }

  @Test
  void a_json_object_accepts_every_name() {
    assertThat(
            OpenIdRoles.read(
                " {\"Sales, EMEA\": \"member\", \"a=b\": \"tenant_admin\", \" x \": \"member\","
                    + " \"\\\"q\\\"\": \"global_admin\", \"É\": \"member\"}"))
        .isEqualTo(
            Map.of(
                "Sales, EMEA", Role.MEMBER,
                "a=b", Role.TENANT_ADMIN,
                " x ", Role.MEMBER,
                "\"q\"", Role.GLOBAL_ADMIN,
                "É", Role.MEMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staff",
        "staff=",
        "=member",
        "staff=boss",
        "staff=publisher",
        "staff=system",
        "staff=MEMBER",
        "a=b=member",
        "Sales, EMEA=member",
        "staff=member,",
        "staff=member,staff=tenant_admin",
        "{",
        "{}",
        "{} x",
        "{\"staff\": \"publisher\"}",
        "{\"staff\": \"system\"}",
        "{\"staff\": null}",
        "{\"staff\": [\"member\"]}",
        "{\"staff\": {\"member\": true}}",
        "{\"\": \"member\"}",
        "{\"staff\": \"member\", \"staff\": \"tenant_admin\"}",
        "{\"staff\": \"member\"} {\"boss\": \"member\"}",
        "[\"staff\"]"
      })
  void rejects_a_malformed_mapping_without_showing_it(String text) {
    assertThatThrownBy(() -> OpenIdRoles.read(text))
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith("CONNECTORS_OIDC_ROLES must be")
        .hasMessageNotContaining("EMEA");
  }
}

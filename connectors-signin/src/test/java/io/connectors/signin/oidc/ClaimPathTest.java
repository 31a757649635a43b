package io.connectors.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimPathTest {

  private static final Map<String, Object> CLAIMS =
      Map.of(
          "roles", "top",
          "realm_access", Map.of("roles", "nested", "a/b", Map.of("c~d", "odd")),
          "resource_access", Map.of("my.client", Map.of("roles", "of a client with a dot")),
          "https://example.com/roles", "namespaced",
          "urn:zitadel:iam:org:project:roles", "of a project",
          "cognito:groups", "groups",
          "dotted.name", "whole",
          "dotted", Map.of("name", "path"),
          "list", List.of("first"));

  @ParameterizedTest
  @CsvSource({
    "roles, top",
    "/roles, top",
    "realm_access.roles, nested",
    "/realm_access/roles, nested",
    "/realm_access/a~1b/c~0d, odd",
    "/resource_access/my.client/roles, of a client with a dot",
    "https://example.com/roles, namespaced",
    "/https:~1~1example.com~1roles, namespaced",
    "urn:zitadel:iam:org:project:roles, of a project",
    "/urn:zitadel:iam:org:project:roles, of a project",
    "cognito:groups, groups",
    "dotted.name, whole",
    "/dotted.name, whole",
    "/dotted/name, path"
  })
  void reads_the_claim_at_a_path(String place, String value) {
    assertThat(new ClaimPath(place).in(CLAIMS)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"resource_access.my.client.roles", "/realm_access.roles", "Roles", "/roles/top"})
  void finds_no_claim_at_another_path(String place) {
    assertThat(new ClaimPath(place).in(CLAIMS)).isEmpty();
  }

  @Test
  void a_path_never_selects_a_list_element() {
    assertThat(new ClaimPath("/list/0").in(CLAIMS)).isEmpty();
    assertThat(new ClaimPath("list.0").in(CLAIMS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//",
        "/a/",
        "/a//b",
        "/a~",
        "/a~2",
        "/~",
        ".",
        "a.",
        ".a",
        "a..b",
        " a",
        "a ",
        "a\u0000b",
        "/a\nb",
        "/https://example.com/roles"
      })
  void rejects_malformed_claim_paths(String text) {
    assertThat(ClaimPath.isWellFormed(text)).isFalse();
  }
}

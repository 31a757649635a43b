package io.connectors.bootstrap.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.RawHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test: global admins read all tenants and write to one named tenant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlatformAdminTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final String TARGETS = Api.ROOT + "/publish-targets";
  private static final String MARKER = "m4rker-of-the-platform-admin";

  private InMemoryServer connectors;
  private Api staff;
  private String ofAcme = "";
  private String ofGlobex = "";

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors = InMemoryServer.start();
    staff = connectors.signedInAs("platform-admin");
    ofAcme = installActive("acme-admin", "Of acme");
    ofGlobex = installActive("globex-admin", "Of globex");
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void without_a_tenant_lists_contain_all_tenants() throws IOException, InterruptedException {
    Answer all = staff.get(INSTALLED);
    assertThat(all.json().findValuesAsText("tenant_id")).contains("acme", "globex");
    assertThat(all.json().findValuesAsText("name")).contains("Of acme", "Of globex");
    Answer searched = staff.get(INSTALLED + "?search=of%20glob&limit=1");
    assertThat(searched.json().findValuesAsText("name")).containsExactly("Of globex");
    assertThat(searched.header("x-total-count")).hasValue("1");
  }

  @Test
  void without_a_tenant_every_connector_is_readable() throws IOException, InterruptedException {
    for (String path : List.of(ofAcme, ofGlobex)) {
      assertThat(staff.get(path).status()).isEqualTo(200);
    }
    assertThat(staff.get(CONNECTORS + "/nonsense").status()).isEqualTo(404);
  }

  @Test
  void without_a_tenant_writes_and_publish_targets_are_rejected()
      throws IOException, InterruptedException {
    for (Answer answer :
        List.of(
            staff.post(CONNECTORS, body("Nowhere")),
            staff.put(ofAcme, "{\"tags\": [\"staff\"]}"),
            staff.delete(ofAcme),
            staff.get(TARGETS))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("content-type")).hasValue("application/problem+json");
    }
    assertThat(staff.get(ofAcme).status()).isEqualTo(200);
  }

  @Test
  void with_a_tenant_requests_apply_to_it() throws IOException, InterruptedException {
    Api inGlobex = staff.with("X-Tenant-Id", "globex");
    Answer created = inGlobex.post(CONNECTORS, body("By staff"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("tenant_id").asText()).isEqualTo("globex");
    assertThat(created.json().path("created_by_name").asText()).isEqualTo("Platform Admin");
    String path = created.header("location").orElseThrow();
    assertThat(connectors.signedInAs("globex-member").get(path).status()).isEqualTo(200);
    assertThat(connectors.signedInAs("acme-admin").get(path).status()).isEqualTo(404);
    assertThat(inGlobex.get(INSTALLED).json().findValuesAsText("tenant_id")).containsOnly("globex");
    assertThat(inGlobex.get(ofAcme).status()).isEqualTo(404);
    assertThat(inGlobex.put(ofAcme, "{\"tags\": []}").status()).isEqualTo(404);
    assertThat(inGlobex.delete(ofAcme).status()).isEqualTo(404);
    assertThat(inGlobex.put(path, "{\"tags\": [\"staff\"]}").status()).isEqualTo(200);
    assertThat(inGlobex.delete(path).status()).isEqualTo(204);
  }

  @Test
  void publish_targets_of_a_tenant_contain_no_credentials()
      throws IOException, InterruptedException {
    JsonNode targets = staff.with("X-Tenant-Id", "acme").get(TARGETS).json();
    assertThat(targets.findValuesAsText("name")).containsExactly("Of acme");
    assertThat(targets.path("targets").path(0).has("auth")).isFalse();
    for (Answer answer : List.of(staff.get(INSTALLED), staff.get(ofAcme))) {
      assertThat(answer.text()).doesNotContain(MARKER);
    }
    assertThat(targets.toString()).doesNotContain(MARKER);
  }

  @Test
  void an_unknown_tenant_is_empty() throws IOException, InterruptedException {
    Answer none = staff.with("X-Tenant-Id", "initech").get(INSTALLED);
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.json().size()).isZero();
  }

  @Test
  void other_roles_may_name_only_their_own_tenant() throws IOException, InterruptedException {
    for (String user : List.of("acme-admin", "acme-member", "acme-publisher")) {
      Api caller = connectors.signedInAs(user);
      assertThat(caller.with("X-Tenant-Id", "acme").get(INSTALLED).status()).isEqualTo(200);
      for (String path : List.of(INSTALLED, TARGETS, ofAcme, ofGlobex, Api.ROOT + "/catalog")) {
        Answer denied = caller.with("X-Tenant-Id", "globex").get(path);
        assertThat(denied.status()).as(user + " " + path).isEqualTo(403);
        assertThat(denied.text()).doesNotContain("Of globex", MARKER);
      }
    }
  }

  @Test
  void rejects_an_invalid_or_repeated_tenant_header() throws Exception {
    for (String invalid : List.of("ACME", "-acme", "acme globex", "acme,globex", "a".repeat(64))) {
      assertThat(staff.with("X-Tenant-Id", invalid).get(INSTALLED).status())
          .as(invalid)
          .isEqualTo(400);
    }
    assertThat(staff.with("X-Tenant-Id", "").get(INSTALLED).status()).isEqualTo(400);
    assertThat(statusWithTwoTenants()).isEqualTo(400);
  }

  private int statusWithTwoTenants() throws IOException {
    // Header names are case-insensitive.
    Map<String, String> headers =
        Map.of(
            "Authorization",
            staff.headers().getOrDefault("Authorization", ""),
            "X-Tenant-Id",
            "acme",
            "x-tenant-id",
            "acme");
    return RawHttp.at(connectors.address())
        .send("GET " + INSTALLED + " HTTP/1.1", headers, Optional.empty())
        .status();
  }

  private String installActive(String username, String name)
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs(username);
    String path = admin.post(CONNECTORS, body(name)).header("location").orElseThrow();
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    return path;
  }

  private static String body(String name) {
    return """
        {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"},
         "auth": {"api_key": "%s"}}
        """
        .formatted(name, MARKER);
  }
}

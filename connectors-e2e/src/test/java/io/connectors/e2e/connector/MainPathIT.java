package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main flow, from a sign-in to the publisher's response, and across a power cut. Only the jar
 * can be started as an operator does, and killed.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MainPathIT {

  private static final String MARKER = "m4rk3r-of-the-main-path";
  private static final String WORDPRESS =
      """
      {"catalog_id": "%s", "name": "Company blog",
       "config": {"base_url": "https://blog.acme.example", "site_label": "Blog"},
       "auth": {"username": "editor", "password": "%s"}, "tags": ["news"]}
      """;

  private RunningConnectors connectors;
  private Api admin;
  private Api publisher;
  private String path = "";

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    admin = connectors.signedInAs("acme-admin");
    publisher = connectors.signedInAs("acme-publisher");
  }

  @Test
  @Order(1)
  void a_tenant_admin_browses_the_catalog() throws IOException, InterruptedException {
    assertThat(admin.get(Api.ROOT + "/catalog").json().findValuesAsText("key"))
        .containsExactly("linkedin", "medium", "twitter", "wordpress");
    JsonNode wordpress = admin.get(Api.ROOT + "/catalog/wordpress").json();
    assertThat(wordpress.path("auth_type").asText()).isEqualTo("basic");
  }

  @Test
  @Order(2)
  void an_invalid_config_is_rejected_with_an_error_per_field()
      throws IOException, InterruptedException {
    Answer rejected =
        admin.post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "wordpress", "name": "x", "config": {"base_url": "nope"},
             "auth": {"password": "***"}}
            """);
    assertThat(rejected.status()).isEqualTo(400);
    assertThat(rejected.header("content-type")).hasValue("application/problem+json");
    assertThat(rejected.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/name", "/config/base_url", "/config/site_label", "/auth/password", "/auth/username");
  }

  @Test
  @Order(3)
  void a_tenant_admin_creates_a_wordpress_connector() throws IOException, InterruptedException {
    String id = admin.get(Api.ROOT + "/catalog/wordpress").json().path("id").asText();
    Answer created = admin.post(Api.ROOT + "/connectors", WORDPRESS.formatted(id, MARKER));
    assertThat(created.status()).isEqualTo(201);
    path = created.header("location").orElseThrow();
    JsonNode connector = admin.get(path).json();
    assertThat(connector.path("status").asText()).isEqualTo("inactive");
    assertThat(connector.path("auth_configured").asBoolean()).isTrue();
    assertThat(connector.toString()).doesNotContain(MARKER);
  }

  @Test
  @Order(4)
  void an_inactive_connector_is_not_a_publish_target() throws IOException, InterruptedException {
    assertThat(targets(publisher).path("count").asInt()).isZero();
  }

  @Test
  @Order(5)
  void a_tenant_admin_activates_it_and_finds_it_in_the_list()
      throws IOException, InterruptedException {
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    Answer list = admin.get(Api.ROOT + "/installed?status=active&search=BLOG");
    assertThat(list.header("x-total-count")).hasValue("1");
    assertThat(list.json().findValuesAsText("name")).containsExactly("Company blog");
    assertThat(list.text()).doesNotContain(MARKER);
  }

  @Test
  @Order(6)
  void only_the_publisher_of_the_tenant_gets_the_decrypted_credentials()
      throws IOException, InterruptedException {
    assertThat(decryptedPassword()).isEqualTo(MARKER);
    for (String other : new String[] {"acme-admin", "acme-member"}) {
      JsonNode target = targets(connectors.signedInAs(other)).path("targets").path(0);
      assertThat(target.path("name").asText()).isEqualTo("Company blog");
      assertThat(target.has("auth")).as(other).isFalse();
    }
    Api staff = connectors.signedInAs("platform-admin").with("X-Tenant-Id", "acme");
    assertThat(targets(staff).toString()).contains("Company blog").doesNotContain(MARKER);
    for (String outsider : new String[] {"globex-admin", "globex-member", "globex-publisher"}) {
      assertThat(targets(connectors.signedInAs(outsider)).path("count").asInt()).isZero();
      assertThat(connectors.signedInAs(outsider).get(path).status()).isEqualTo(404);
    }
    assertThat(connectors.anonymous().get(Api.ROOT + "/publish-targets").status()).isEqualTo(401);
  }

  @Test
  @Order(7)
  void a_restart_after_a_power_cut_returns_the_same_targets()
      throws IOException, InterruptedException {
    JsonNode before = targets(publisher);
    connectors.killHard();
    Duration downtime = connectors.restart();
    assertThat(downtime).isLessThan(Duration.ofSeconds(60));
    assertThat(targets(publisher)).isEqualTo(before);
    assertThat(decryptedPassword()).isEqualTo(MARKER);
  }

  @Test
  @Order(8)
  void a_tenant_admin_deletes_it_permanently() throws IOException, InterruptedException {
    assertThat(connectors.signedInAs("acme-member").delete(path).status()).isEqualTo(403);
    assertThat(connectors.signedInAs("globex-admin").delete(path).status()).isEqualTo(404);
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.get(path).status()).isEqualTo(404);
    assertThat(targets(publisher).path("count").asInt()).isZero();
  }

  @Test
  @Order(9)
  void the_log_does_not_contain_the_credential() throws IOException {
    assertThat(connectors.log()).contains("0 created, 0 updated, 4 skipped").doesNotContain(MARKER);
  }

  private String decryptedPassword() throws IOException, InterruptedException {
    return targets(publisher).path("targets").path(0).path("auth").path("password").asText();
  }

  private static JsonNode targets(Api caller) throws IOException, InterruptedException {
    Answer answer = caller.get(Api.ROOT + "/publish-targets");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control")).hasValue("no-store");
    return answer.json();
  }
}

package io.connectors.bootstrap.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Test: content, access, paging and export of the audit trail over the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditTrailTest {

  private static final String AUDIT = Api.ROOT + "/audit";
  private static final String SECRET = "e2e-key";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private InMemoryServer connectors;
  private Api admin;
  private Api publisher;
  private Api member;
  private Api staff;
  private String blog = "";
  private String theirs = "";

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors = InMemoryServer.start();
    admin = connectors.signedInAs("acme-admin");
    publisher = connectors.signedInAs("acme-publisher");
    member = connectors.signedInAs("acme-member");
    staff = connectors.signedInAs("platform-admin");
    blog = new Seeds(admin).install("=cmd|' /C calc'!A0");
    admin.put(Api.ROOT + "/connectors/" + blog, "{\"status\": \"active\"}");
    theirs = new Seeds(connectors.signedInAs("globex-admin")).install("Theirs");
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void decrypting_credentials_records_actor_address_purpose_fields_and_request()
      throws IOException, InterruptedException {
    Answer opened = publisher.with("X-Request-Id", "e2e-opening").get(targets());
    assertThat(opened.header("x-request-id")).hasValue("e2e-opening");
    JsonNode event = newest("?action=credentials_opened");
    assertThat(event.path("actor").asText()).isEqualTo("acme-publisher");
    assertThat(event.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(event.path("request_id").asText()).isEqualTo("e2e-opening");
    assertThat(event.path("purpose").asText()).isEqualTo("publish");
    assertThat(event.path("outcome").asText()).isEqualTo("succeeded");
    assertThat(event.at("/subjects/0/connector_id").asText()).isEqualTo(blog);
    assertThat(event.at("/subjects/0/fields/0").asText()).isEqualTo("/auth/api_key");
  }

  @Test
  void an_unsafe_request_id_is_replaced() throws IOException, InterruptedException {
    String id =
        member.with("X-Request-Id", "a b <c>").get(targets()).header("x-request-id").orElse("");
    assertThat(UUID.fromString(id)).isNotNull();
  }

  @Test
  void a_failed_decryption_is_recorded() throws IOException, InterruptedException {
    String unreadable = new Seeds(admin).installActive("Unreadable " + System.nanoTime());
    connectors.corruptCredentials("acme", unreadable);
    publisher.get(targets());
    JsonNode failure = newest("?outcome=failed&connector=" + unreadable);
    assertThat(failure.path("action").asText()).isEqualTo("credentials_unavailable");
    assertThat(failure.path("purpose").asText()).isEqualTo("publish");
  }

  @Test
  void a_denied_request_is_recorded_in_the_tenant_of_its_caller()
      throws IOException, InterruptedException {
    assertThat(member.delete(Api.ROOT + "/connectors/" + theirs).status()).isEqualTo(403);
    assertThat(newest("?action=change_denied&connector=" + theirs).path("actor").asText())
        .isEqualTo("acme-member");
    assertThat(publisher.get(AUDIT).status()).isEqualTo(403);
    assertThat(newest("?action=audit_denied").path("actor").asText()).isEqualTo("acme-publisher");
    assertThat(admin.with("X-Tenant-Id", "globex").get(AUDIT).status()).isEqualTo(403);
    assertThat(newest("?action=tenant_denied").path("tenant_id").asText()).isEqualTo("acme");
    assertThat(connectors.signedInAs("globex-admin").get(AUDIT + "?outcome=refused").text())
        .isEqualTo("[]");
  }

  @Test
  void only_admins_read_the_trail_and_only_of_their_tenant()
      throws IOException, InterruptedException {
    for (Api denied : List.of(member, publisher)) {
      for (String format : List.of("", "?format=csv", "?format=ndjson")) {
        assertThat(denied.get(AUDIT + format).status()).isEqualTo(403);
      }
    }
    assertThat(connectors.anonymous().get(AUDIT).status()).isEqualTo(401);
    assertThat(admin.get(AUDIT).json().findValuesAsText("tenant_id")).containsOnly("acme");
    assertThat(admin.get(AUDIT + "?connector=" + theirs + "&outcome=succeeded").text())
        .isEqualTo("[]");
    assertThat(staff.get(AUDIT + "?limit=100").json().findValuesAsText("tenant_id"))
        .contains("acme", "globex");
    assertThat(staff.with("X-Tenant-Id", "globex").get(AUDIT).json().findValuesAsText("tenant_id"))
        .containsOnly("globex");
  }

  @Test
  void pages_contain_every_event_once() throws IOException, InterruptedException {
    for (int i = 0; i < 7; i++) {
      publisher.get(targets());
    }
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.of(AUDIT + "?actor=acme-publisher&outcome=succeeded&limit=3");
    while (next.isPresent()) {
      Answer page = admin.get(next.orElseThrow());
      ids.addAll(page.json().findValuesAsText("id"));
      next = page.header("link").map(link -> link.substring(1, link.indexOf('>')));
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(7);
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void the_export_contains_all_events_and_no_formulas() throws IOException, InterruptedException {
    Actor many = new Actor("many", "@many");
    for (int minute = 1; minute <= 950; minute++) {
      AuditStamp stamp =
          new AuditStamp(many, Instant.parse("2020-01-01T00:00:00Z").plusSeconds(60L * minute));
      connectors.record(
          new AuditEvent(new TenantId("acme"), stamp, AuditAction.CONNECTOR_UPDATED, List.of()));
    }
    Answer csv = admin.get(AUDIT + "?format=csv&actor=many");
    assertThat(csv.header("content-type").orElse("")).startsWith("text/csv");
    assertThat(csv.header("content-disposition").orElse("")).contains("audit-acme.csv");
    assertThat(csv.text().lines()).hasSize(951);
    assertThat(csv.text()).contains(",'@many,").doesNotContain(",@many");
    assertThat(admin.get(AUDIT + "?format=csv&connector=" + blog).text())
        .contains("'=cmd|")
        .doesNotContain(",=cmd");
    Answer lines =
        admin.with("Accept", "application/x-ndjson").get(AUDIT + "?actor=many&to=2020-01-01");
    assertThat(lines.header("content-type").orElse("")).startsWith("application/x-ndjson");
    for (String line : lines.text().lines().toList()) {
      assertThat(MAPPER.readTree(line).path("actor_name").asText()).isEqualTo("@many");
    }
    assertThat(admin.get(AUDIT + "?format=ndjson&actor=many").text().lines()).hasSize(950);
  }

  @Test
  void rejects_invalid_parameters() throws IOException, InterruptedException {
    for (String query :
        List.of(
            "action=fun",
            "outcome=maybe",
            "connector=blog",
            "from=yesterday",
            "to=2026-13-01",
            "from=0000-01-01",
            "limit=101",
            "limit=x",
            "cursor=x",
            "format=xml",
            "format=csv&limit=5",
            "action=tenant_deleted&action=tenant_deleted")) {
      assertThat(admin.get(AUDIT + "?" + query).status()).as(query).isEqualTo(400);
    }
  }

  @Test
  void repeated_denials_are_recorded_once() throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= 50; attempt++) {
      assertThat(publisher.delete(Api.ROOT + "/connectors/" + UUID.randomUUID()).status())
          .isEqualTo(403);
    }
    String rows = AUDIT + "?format=ndjson&action=change_denied&actor=acme-publisher";
    assertThat(admin.get(rows).text().lines().count()).isEqualTo(1);
  }

  @Test
  void the_epoch_is_a_valid_date() throws IOException, InterruptedException {
    publisher.get(targets());
    for (String from : List.of("1970-01-01", "1970-01-01T00:00:00Z")) {
      assertThat(newest("?from=" + from)).as(from).isEqualTo(newest(""));
    }
    assertThat(admin.get(AUDIT + "?to=1970-01-01").text()).isEqualTo("[]");
  }

  @Test
  void the_trail_contains_no_secrets_and_no_values() throws IOException, InterruptedException {
    publisher.get(targets());
    for (String format : List.of("?limit=100", "?format=csv", "?format=ndjson")) {
      assertThat(staff.get(AUDIT + format).text())
          .doesNotContain(SECRET)
          .doesNotContain("e2e-token");
    }
  }

  private JsonNode newest(String query) throws IOException, InterruptedException {
    return admin.get(AUDIT + query).json().path(0);
  }

  private static String targets() {
    return Api.ROOT + "/publish-targets";
  }
}

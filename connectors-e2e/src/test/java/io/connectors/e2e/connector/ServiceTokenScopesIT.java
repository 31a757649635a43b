package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The routes that the scopes of a service token allow, and the rejection of all others. Only the
 * jar serves every documented route.
 */
final class ServiceTokenScopesIT extends ServiceTokens {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");

  /** Routes for every signed-in user: the theme and the API description. */
  private static final List<String> FOR_ALL_SIGNED_IN =
      List.of(
          "/features/connectors/theme",
          "/features/connectors/openapi.yaml",
          "/features/connectors/openapi.html");

  @Test
  void every_invalid_token_gets_the_same_response() throws Exception {
    Answer revoked = create(acme, "Revoked", "publish-targets:read");
    Answer expired = create(acme, "Expired", "publish-targets:read");
    acme.delete(TOKENS + "/" + id(revoked));
    setup
        .postgres()
        .run("UPDATE service_tokens SET expires_at = now() WHERE id = '" + id(expired) + "'");
    String valid = create(acme, "Valid", "publish-targets:read").json().path("token").asText();
    List<String> invalidKeys =
        List.of(
            revoked.json().path("token").asText(),
            expired.json().path("token").asText(),
            valid.replace("cnt_acme_", "cnt_globex_"),
            valid.substring(0, valid.length() - 1),
            "cnt_acme_" + "A".repeat(43) + "564e1bcc",
            "nonsense");

    List<String> answers = new ArrayList<>();
    for (String key : invalidKeys) {
      Answer answer = service(one, key).with("X-Request-Id", "the-same-request").get(TARGETS);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).contains("Bearer");
      answers.add(answer.text());
    }
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(listed(acme, expired).path("status").asText()).isEqualTo("expired");
    assertThat(service(one, valid).get(TARGETS).status()).isEqualTo(200);
  }

  @Test
  void a_service_may_call_only_the_routes_of_its_scopes() throws Exception {
    Api service =
        service(one, create(acme, "Narrow", "publish-targets:read").json().path("token").asText());
    int denied = 0;
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split(",", -1);
      if (cells[1].startsWith("/features/connectors") && !FOR_ALL_SIGNED_IN.contains(cells[1])) {
        String path =
            cells[1].replace("{id}", new UUID(0, 1).toString()).replace("{reference}", "medium");
        boolean allowed = path.equals(TARGETS);
        int status =
            cells[0].equals("GET") || cells[0].equals("DELETE")
                ? service.send(cells[0], path).status()
                : service.with("Content-Type", mediaType(path)).send(cells[0], path, "").status();
        assertThat(status).as(line).isEqualTo(allowed ? 200 : 403);
        denied += allowed ? 0 : 1;
      }
    }
    assertThat(denied).isGreaterThan(25);
  }

  private static String mediaType(String path) {
    return path.startsWith(Api.ROOT) ? "application/json" : "application/x-www-form-urlencoded";
  }

  @Test
  void a_read_scope_shows_connectors_without_credentials() throws Exception {
    Api service =
        service(one, create(acme, "Reader", "connectors:read").json().path("token").asText());

    assertThat(service.get(INSTALLED).text()).contains("Company page").doesNotContain(SECRET);
    assertThat(service.get(Api.ROOT + "/catalog/medium").status()).isEqualTo(200);
    assertThat(service.get(TARGETS).status()).isEqualTo(403);
    assertThat(service.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(403);
    assertThat(service.get(TOKENS).status()).isEqualTo(403);
    assertThat(create(service, "Created by a service", "connectors:read").status()).isEqualTo(403);
  }

  @Test
  void only_an_admin_creates_lists_or_revokes_tokens() throws Exception {
    Answer created = create(acme, "Guarded", "publish-targets:read");
    for (String role : List.of("member", "publisher")) {
      Api caller = setup.caller(one, role, "acme");
      assertThat(caller.get(TOKENS).status()).isEqualTo(403);
      assertThat(create(caller, "Own", "publish-targets:read").status()).isEqualTo(403);
      assertThat(caller.delete(TOKENS + "/" + id(created)).status()).isEqualTo(403);
    }
    Api platform = setup.caller(one, "global_admin", "platform");
    assertThat(platform.get(TOKENS).status()).isEqualTo(400);
    assertThat(platform.delete(TOKENS + "/" + id(created)).status()).isEqualTo(400);
    Api forAcme = platform.with("X-Tenant-Id", "acme");
    assertThat(forAcme.get(TOKENS).text()).contains(id(created));
    assertThat(forAcme.delete(TOKENS + "/" + id(created)).status()).isEqualTo(204);
    assertThat(acme.get(Api.ROOT + "/audit?action=tokens_denied").json()).hasSizeGreaterThan(5);
  }

  @Test
  void every_invalid_field_is_rejected_with_its_path() throws Exception {
    Instant late = Instant.now().plus(366, ChronoUnit.DAYS);
    Answer invalid =
        acme.post(
            TOKENS,
            """
            {"name": "x", "scopes": ["connectors:write", "connectors:read"], "expires_at": "%s", "colour": "red"}
            """
                .formatted(late));
    assertThat(invalid.status()).isEqualTo(400);
    assertThat(List.copyOf(fields(invalid)))
        .containsExactlyInAnyOrder("/name", "/scopes/0", "/expires_at", "/colour");
    assertThat(fields(acme.post(TOKENS, "{}"))).containsExactlyInAnyOrder("/name", "/scopes");
    for (String days : List.of("0", "366", "1.5", "\"90\"", "1e300", "null")) {
      Answer answer =
          acme.post(
              TOKENS,
              "{\"name\": \"CI\", \"scopes\": [\"connectors:read\"], \"expires_in_days\": "
                  + days
                  + "}");
      assertThat(fields(answer)).as(days).containsExactly("/expires_in_days");
    }
    assertThat(
            fields(
                acme.post(TOKENS, "{\"name\": \"CI\", \"scopes\": [1], \"expires_at\": \"soon\"}")))
        .containsExactlyInAnyOrder("/scopes/0", "/expires_at");
  }

  @Test
  void the_audit_trail_records_creation_use_and_revocation_of_a_token() throws Exception {
    Answer created = create(acme, "On record", "publish-targets:read");
    service(one, created.json().path("token").asText()).get(TARGETS);
    acme.delete(TOKENS + "/" + id(created));

    for (String action : List.of("service_token_created", "service_token_revoked")) {
      JsonNode event = acme.get(Api.ROOT + "/audit?limit=1&action=" + action).json().get(0);
      assertThat(event.path("service_token_id").asText()).isEqualTo(id(created));
      assertThat(event.path("service_token_name").asText()).isEqualTo("On record");
      assertThat(event.path("subjects")).isEmpty();
    }
    JsonNode read = acme.get(Api.ROOT + "/audit?actor=service-token:" + id(created)).json().get(0);
    assertThat(read.path("action").asText()).isEqualTo("credentials_opened");
    assertThat(read.path("actor_name").asText()).isEqualTo("On record");
    assertThat(acme.get(INSTALLED).status()).isEqualTo(200);
    assertThat(acme.get(Api.ROOT + "/audit?format=csv").text())
        .contains(id(created) + ",On record\r\n")
        .doesNotContain(created.json().path("token").asText());
    assertThat(globex.get(Api.ROOT + "/audit?format=csv").text()).doesNotContain(id(created));
  }

  private static List<String> fields(Answer rejection) throws IOException {
    List<String> fields = new ArrayList<>();
    rejection.json().path("errors").fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}

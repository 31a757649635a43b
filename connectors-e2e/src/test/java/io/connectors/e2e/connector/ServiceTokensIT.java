package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.support.Operated;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Services sign in by tokens: two replicas over one database, two tenants, and whoever steals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServiceTokensIT {

  private static final String TOKENS = Api.ROOT + "/service-tokens";
  private static final String TARGETS = Api.ROOT + "/publish-targets";
  private static final String INSTALLED = Api.ROOT + "/installed";
  private static final String SECRET = "s3cret-of-the-service";
  private static final Path TABLE = Path.of("..", "docs", "route-table.csv");

  /** For whoever is signed in: colours, and what the API is. */
  private static final List<String> FOR_ALL_SIGNED_IN =
      List.of(
          "/features/connectors/theme",
          "/features/connectors/openapi.yaml",
          "/features/connectors/openapi.html");

  private Operated operated;
  private RunningConnectors one;
  private RunningConnectors two;
  private Api acme;
  private Api globex;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    operated = Operated.in(directory);
    one = operated.replica();
    two = operated.replica();
    acme = operated.caller(one, "tenant_admin", "acme");
    globex = operated.caller(one, "tenant_admin", "globex");
    String blog = new Seeds(acme).installActive("Company page");
    acme.put(
        Api.ROOT + "/connectors/" + blog, "{\"auth\": {\"access_token\": \"" + SECRET + "\"}}");
  }

  @AfterAll
  void stop() throws IOException {
    one.close();
    two.close();
    operated.close();
  }

  @Test
  void a_token_is_shown_once_used_and_listed_without_its_key() throws Exception {
    Answer made = make(acme, "Broadcaster", "publish-targets:read");
    String key = made.json().path("token").asText();

    assertThat(made.header("cache-control")).contains("no-store");
    assertThat(key).matches("cnt_acme_[A-Za-z0-9_-]{43}[0-9a-f]{8}");
    assertThat(service(one, key).get(TARGETS).text()).contains(SECRET);

    JsonNode listed = listed(acme, made);
    assertThat(listed.path("name").asText()).isEqualTo("Broadcaster");
    assertThat(listed.path("scopes").toString()).isEqualTo("[\"publish-targets:read\"]");
    assertThat(listed.path("status").asText()).isEqualTo("active");
    assertThat(listed.path("revoked_at").isNull()).isTrue();
    assertThat(Instant.parse(listed.path("last_used_at").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(Instant.parse(listed.path("expires_at").asText()))
        .isEqualTo(Instant.parse(listed.path("created_at").asText()).plus(Duration.ofDays(90)));
    assertThat(acme.get(TOKENS).text()).doesNotContain(key.substring("cnt_acme_".length()));
  }

  @Test
  void stolen_database_no_table_and_no_log_holds_the_key() throws Exception {
    String key = make(acme, "Kept as a hash", "connectors:read").json().path("token").asText();
    assertThat(service(one, key).get(INSTALLED).status()).isEqualTo(200);
    assertThat(service(two, key).get(INSTALLED).status()).isEqualTo(200);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    String digits = HexFormat.of().formatHex(hash);

    String secret = key.substring("cnt_acme_".length());
    List<String> columns = everyColumnOfEveryTable();
    assertThat(columns).contains("\\x" + digits).noneMatch(value -> value.contains(secret));
    assertThat(one.log() + two.log()).doesNotContain(secret).doesNotContain(digits);
    assertThat(service(one, digits).get(INSTALLED).status()).isEqualTo(401);
    assertThat(service(one, "cnt_acme_" + digits).get(INSTALLED).status()).isEqualTo(401);
  }

  @Test
  void stolen_token_once_revoked_it_is_dead_on_the_other_replica_within_five_seconds()
      throws Exception {
    Answer made = make(acme, "Stolen", "publish-targets:read");
    Answer other = make(acme, "Not stolen", "publish-targets:read");
    Api thief = service(two, made.json().path("token").asText());
    assertThat(thief.get(TARGETS).status()).isEqualTo(200);

    assertThat(acme.delete(TOKENS + "/" + id(made)).status()).isEqualTo(204);
    long revoked = System.nanoTime();
    int status = thief.get(TARGETS).status();
    Duration after = Duration.ofNanos(System.nanoTime() - revoked);

    assertThat(status).as("the very next request, %s later", after).isEqualTo(401);
    assertThat(after).isLessThan(Duration.ofSeconds(5));
    assertThat(service(two, other.json().path("token").asText()).get(TARGETS).status())
        .isEqualTo(200);
    assertThat(listed(acme, made).path("status").asText()).isEqualTo("revoked");
    assertThat(acme.delete(TOKENS + "/" + id(made)).status()).isEqualTo(204);
  }

  @Test
  void a_token_that_does_not_count_is_refused_alike_whatever_the_reason() throws Exception {
    Answer revoked = make(acme, "Revoked", "publish-targets:read");
    Answer expired = make(acme, "Expired", "publish-targets:read");
    acme.delete(TOKENS + "/" + id(revoked));
    operated
        .postgres()
        .run("UPDATE service_tokens SET expires_at = now() WHERE id = '" + id(expired) + "'");
    String right = make(acme, "Right", "publish-targets:read").json().path("token").asText();
    List<String> refused =
        List.of(
            revoked.json().path("token").asText(),
            expired.json().path("token").asText(),
            right.replace("cnt_acme_", "cnt_globex_"),
            right.substring(0, right.length() - 1),
            "cnt_acme_" + "A".repeat(43) + "564e1bcc",
            "nonsense");

    List<String> answers = new ArrayList<>();
    for (String key : refused) {
      Answer answer = service(one, key).with("X-Request-Id", "the-same-request").get(TARGETS);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).contains("Bearer");
      answers.add(answer.text());
    }
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(listed(acme, expired).path("status").asText()).isEqualTo("expired");
    assertThat(service(one, right).get(TARGETS).status()).isEqualTo(200);
  }

  @Test
  void a_scope_that_is_taken_away_is_lost_at_the_next_request() throws Exception {
    Answer made = make(acme, "Narrowed", "publish-targets:read\", \"connectors:read");
    Api service = service(two, made.json().path("token").asText());
    assertThat(service.get(TARGETS).status()).isEqualTo(200);

    operated
        .postgres()
        .run(
            "UPDATE service_tokens SET scopes = '{connectors:read}' WHERE id = '" + id(made) + "'");

    assertThat(service.get(TARGETS).status()).isEqualTo(403);
    assertThat(service.get(INSTALLED).status()).isEqualTo(200);
  }

  @Test
  void a_service_may_what_its_scope_names_and_is_refused_every_other_route() throws Exception {
    Api service =
        service(one, make(acme, "Narrow", "publish-targets:read").json().path("token").asText());
    int refused = 0;
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split(",", -1);
      if (cells[1].startsWith("/features/connectors") && !FOR_ALL_SIGNED_IN.contains(cells[1])) {
        String path =
            cells[1].replace("{id}", new UUID(0, 1).toString()).replace("{reference}", "medium");
        boolean named = path.equals(TARGETS);
        int status =
            cells[0].equals("GET") || cells[0].equals("DELETE")
                ? service.send(cells[0], path).status()
                : service.with("Content-Type", mediaType(path)).send(cells[0], path, "").status();
        assertThat(status).as(line).isEqualTo(named ? 200 : 403);
        refused += named ? 0 : 1;
      }
    }
    assertThat(refused).isGreaterThan(25);
  }

  private static String mediaType(String path) {
    return path.startsWith(Api.ROOT) ? "application/json" : "application/x-www-form-urlencoded";
  }

  @Test
  void a_service_that_looks_sees_connectors_and_never_a_credential() throws Exception {
    Api service =
        service(one, make(acme, "Looks", "connectors:read").json().path("token").asText());

    assertThat(service.get(INSTALLED).text()).contains("Company page").doesNotContain(SECRET);
    assertThat(service.get(Api.ROOT + "/catalog/medium").status()).isEqualTo(200);
    assertThat(service.get(TARGETS).status()).isEqualTo(403);
    assertThat(service.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(403);
    assertThat(service.get(TOKENS).status()).isEqualTo(403);
    assertThat(make(service, "Renewed by itself", "connectors:read").status()).isEqualTo(403);
  }

  @Test
  void another_tenants_tokens_are_not_there() throws Exception {
    Answer ours = make(acme, "Ours", "publish-targets:read");
    Answer theirs = make(globex, "Theirs", "publish-targets:read");
    Api service = service(one, theirs.json().path("token").asText());

    assertThat(globex.delete(TOKENS + "/" + id(ours)).status()).isEqualTo(404);
    assertThat(globex.get(TOKENS).text()).doesNotContain(id(ours));
    assertThat(globex.delete(TOKENS + "/none").status()).isEqualTo(404);
    assertThat(service.get(TARGETS).text()).doesNotContain(SECRET);
    assertThat(service.with("X-Tenant-Id", "acme").get(TARGETS).status()).isEqualTo(403);
    assertThat(service.with("X-Tenant-Id", "globex").get(TARGETS).status()).isEqualTo(200);
    assertThat(service(one, ours.json().path("token").asText()).get(TARGETS).status())
        .isEqualTo(200);
  }

  @Test
  void a_deleted_tenant_leaves_no_token_behind() throws Exception {
    Api initech = operated.caller(one, "tenant_admin", "initech");
    String theirs = make(initech, "Left", "connectors:read").json().path("token").asText();
    String ours = make(acme, "Stays", "connectors:read").json().path("token").asText();
    assertThat(service(two, theirs).get(INSTALLED).status()).isEqualTo(200);

    PackagedJar.Outcome deleted =
        PackagedJar.run(operated.settings(), "tenants", "delete", "initech");

    assertThat(deleted.exitCode()).as(deleted.errors()).isZero();
    assertThat(service(two, theirs).get(INSTALLED).status()).isEqualTo(401);
    assertThat(service(two, ours).get(INSTALLED).status()).isEqualTo(200);
  }

  @Test
  void nobody_but_an_admin_makes_sees_or_revokes_them() throws Exception {
    Answer made = make(acme, "Guarded", "publish-targets:read");
    for (String role : List.of("member", "publisher")) {
      Api caller = operated.caller(one, role, "acme");
      assertThat(caller.get(TOKENS).status()).isEqualTo(403);
      assertThat(make(caller, "Own", "publish-targets:read").status()).isEqualTo(403);
      assertThat(caller.delete(TOKENS + "/" + id(made)).status()).isEqualTo(403);
    }
    Api platform = operated.caller(one, "global_admin", "platform");
    assertThat(platform.get(TOKENS).status()).isEqualTo(400);
    assertThat(platform.delete(TOKENS + "/" + id(made)).status()).isEqualTo(400);
    Api forAcme = platform.with("X-Tenant-Id", "acme");
    assertThat(forAcme.get(TOKENS).text()).contains(id(made));
    assertThat(forAcme.delete(TOKENS + "/" + id(made)).status()).isEqualTo(204);
    assertThat(acme.get(Api.ROOT + "/audit?action=tokens_refused").json()).hasSizeGreaterThan(5);
  }

  @Test
  void everything_that_is_wrong_is_refused_by_its_field() throws Exception {
    Instant late = Instant.now().plus(366, ChronoUnit.DAYS);
    Answer wrong =
        acme.post(
            TOKENS,
            """
            {"name": "x", "scopes": ["connectors:write", "connectors:read"], "expires_at": "%s", "colour": "red"}
            """
                .formatted(late));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(List.copyOf(fields(wrong)))
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
  void the_trail_says_who_made_and_revoked_it_and_what_it_read() throws Exception {
    Answer made = make(acme, "On record", "publish-targets:read");
    service(one, made.json().path("token").asText()).get(TARGETS);
    acme.delete(TOKENS + "/" + id(made));

    for (String action : List.of("service_token_made", "service_token_revoked")) {
      JsonNode event = acme.get(Api.ROOT + "/audit?limit=1&action=" + action).json().get(0);
      assertThat(event.path("service_token_id").asText()).isEqualTo(id(made));
      assertThat(event.path("service_token_name").asText()).isEqualTo("On record");
      assertThat(event.path("subjects")).isEmpty();
    }
    JsonNode read = acme.get(Api.ROOT + "/audit?actor=service-token:" + id(made)).json().get(0);
    assertThat(read.path("action").asText()).isEqualTo("credentials_opened");
    assertThat(read.path("actor_name").asText()).isEqualTo("On record");
    assertThat(acme.get(INSTALLED).status()).isEqualTo(200);
    assertThat(acme.get(Api.ROOT + "/audit?format=csv").text())
        .contains(id(made) + ",On record\r\n")
        .doesNotContain(made.json().path("token").asText());
    assertThat(globex.get(Api.ROOT + "/audit?format=csv").text()).doesNotContain(id(made));
  }

  private static Answer make(Api admin, String name, String scopes)
      throws IOException, InterruptedException {
    return admin.post(TOKENS, "{\"name\": \"" + name + "\", \"scopes\": [\"" + scopes + "\"]}");
  }

  private static String id(Answer made) throws IOException {
    return made.json().path("id").asText();
  }

  private static Api service(RunningConnectors replica, String key) {
    return replica.anonymous().with("Authorization", "Bearer " + key);
  }

  private static JsonNode listed(Api admin, Answer made) throws IOException, InterruptedException {
    for (JsonNode token : admin.get(TOKENS).json()) {
      if (token.path("id").asText().equals(id(made))) {
        return token;
      }
    }
    throw new AssertionError("the token is not listed");
  }

  private static List<String> fields(Answer refusal) throws IOException {
    List<String> fields = new ArrayList<>();
    refusal.json().path("errors").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private List<String> everyColumnOfEveryTable() throws SQLException {
    List<String> values = new ArrayList<>();
    for (String query :
        operated
            .postgres()
            .ask(
                """
                SELECT format('SELECT %I::text FROM %I.%I', column_name, table_schema, table_name)
                FROM information_schema.columns
                WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
      values.addAll(operated.postgres().ask(query));
    }
    return values;
  }
}

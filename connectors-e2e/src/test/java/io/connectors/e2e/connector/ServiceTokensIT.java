package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.RunningConnectors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Service tokens of two tenants at two replicas, including stolen ones. Only processes on one
 * database show how a revocation reaches another replica, and the content of all tables.
 */
final class ServiceTokensIT extends ServiceTokens {

  private RunningConnectors two;

  @BeforeAll
  void startSecondReplica() throws Exception {
    two = setup.replica();
  }

  @AfterAll
  void stopSecondReplica() {
    two.close();
  }

  @Test
  void a_token_is_shown_once_used_and_listed_without_its_key() throws Exception {
    Answer created = create(acme, "Broadcaster", "publish-targets:read");
    String key = created.json().path("token").asText();

    assertThat(created.header("cache-control")).contains("no-store");
    assertThat(key).matches("cnt_acme_[A-Za-z0-9_-]{43}[0-9a-f]{8}");
    assertThat(service(one, key).get(TARGETS).text()).contains(SECRET);

    JsonNode listed = listed(acme, created);
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
  void stolen_database_no_table_and_no_log_contains_the_key() throws Exception {
    String key = create(acme, "Kept as a hash", "connectors:read").json().path("token").asText();
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
  void stolen_token_a_revocation_reaches_the_other_replica_within_five_seconds() throws Exception {
    Answer created = create(acme, "Stolen", "publish-targets:read");
    Answer other = create(acme, "Not stolen", "publish-targets:read");
    Api thief = service(two, created.json().path("token").asText());
    assertThat(thief.get(TARGETS).status()).isEqualTo(200);

    assertThat(acme.delete(TOKENS + "/" + id(created)).status()).isEqualTo(204);
    long revoked = System.nanoTime();
    int status = thief.get(TARGETS).status();
    Duration after = Duration.ofNanos(System.nanoTime() - revoked);

    assertThat(status).as("the next request, %s later", after).isEqualTo(401);
    assertThat(after).isLessThan(Duration.ofSeconds(5));
    assertThat(service(two, other.json().path("token").asText()).get(TARGETS).status())
        .isEqualTo(200);
    assertThat(listed(acme, created).path("status").asText()).isEqualTo("revoked");
    assertThat(acme.delete(TOKENS + "/" + id(created)).status()).isEqualTo(204);
  }

  @Test
  void tokens_of_another_tenant_are_not_found() throws Exception {
    Answer ours = create(acme, "Ours", "publish-targets:read");
    Answer theirs = create(globex, "Theirs", "publish-targets:read");
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
  void deleting_a_tenant_deletes_its_tokens() throws Exception {
    Api initech = setup.caller(one, "tenant_admin", "initech");
    String theirs = create(initech, "Left", "connectors:read").json().path("token").asText();
    String ours = create(acme, "Stays", "connectors:read").json().path("token").asText();
    assertThat(service(two, theirs).get(INSTALLED).status()).isEqualTo(200);

    PackagedJar.Outcome deleted = PackagedJar.run(setup.settings(), "tenants", "delete", "initech");

    assertThat(deleted.exitCode()).as(deleted.errors()).isZero();
    assertThat(service(two, theirs).get(INSTALLED).status()).isEqualTo(401);
    assertThat(service(two, ours).get(INSTALLED).status()).isEqualTo(200);
  }

  @Test
  void a_removed_scope_is_denied_at_the_next_request() throws Exception {
    Answer created = create(acme, "Narrowed", "publish-targets:read\", \"connectors:read");
    Api service = service(two, created.json().path("token").asText());
    assertThat(service.get(TARGETS).status()).isEqualTo(200);

    setup
        .postgres()
        .run(
            "UPDATE service_tokens SET scopes = '{connectors:read}' WHERE id = '"
                + id(created)
                + "'");

    assertThat(service.get(TARGETS).status()).isEqualTo(403);
    assertThat(service.get(INSTALLED).status()).isEqualTo(200);
  }

  private List<String> everyColumnOfEveryTable() throws SQLException {
    List<String> values = new ArrayList<>();
    for (String query :
        setup
            .postgres()
            .ask(
                """
                SELECT format('SELECT %I::text FROM %I.%I', column_name, table_schema, table_name)
                FROM information_schema.columns
                WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
      values.addAll(setup.postgres().ask(query));
    }
    return values;
  }
}

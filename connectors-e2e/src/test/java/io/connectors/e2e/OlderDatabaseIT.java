package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.e2e.support.Api;
import io.connectors.e2e.support.KeysetText;
import io.connectors.e2e.support.Operated;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database from before tenants had keys: credentials sealed under the keyset itself, no check
 * value. The known answers are such credentials, written down byte by byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OlderDatabaseIT {

  private static final Path ANSWERS =
      Path.of(
          "../connectors-crypto/src/test/resources/io/connectors/crypto/known-answers.properties");

  /** What the known answers are bound to. */
  private static final String CONNECTOR = "3f8e1c52-7a41-4b0e-9d55-0c2f6a1b7e90";

  private static final String DAMAGED = "3f8e1c52-7a41-4b0e-9d55-0c2f6a1b7e91";
  private static final String ROW =
      """
      INSERT INTO connectors (tenant_id, id, catalog_id, name, status, status_changed_at, status_before_error,
        config, encrypted_credentials, auth_fields, version, created_at, created_by, created_by_name,
        updated_at, updated_by, updated_by_name)
      SELECT 'acme', '%1$s', id, 'Blog %1$s', 'active', now(), 'active',
        '{"base_url": "https://blog.example", "site_label": "Blog"}', decode('%2$s', 'hex'),
        '{username,password}', 1, now(), 'ada', 'Ada', now(), 'ada', 'Ada'
      FROM connector_catalog WHERE key = 'wordpress'
      """;

  private final Properties answers = new Properties();
  private Operated operated;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    try (Reader file = Files.newBufferedReader(ANSWERS)) {
      answers.load(file);
    }
    operated = Operated.in(directory);
    KeysetText.write(operated.keyset(), answers.getProperty("keyset"));
    assertThat(PackagedJar.run(operated.settings(), "seed-connectors").exitCode()).isZero();
    operated.postgres().run("DELETE FROM key_check");
    String sealed = answers.getProperty("direct");
    operated.postgres().run(ROW.formatted(CONNECTOR, sealed));
    operated.postgres().run(ROW.formatted(DAMAGED, sealed));
  }

  @AfterAll
  void stop() throws IOException {
    operated.close();
  }

  @Test
  @Order(1)
  void a_keyset_that_opens_none_of_its_credentials_is_refused_and_leaves_nothing_behind()
      throws IOException, InterruptedException, SQLException {
    KeysetText.write(operated.keyset(), KeysetText.random());

    Outcome outcome = PackagedJar.run(operated.settings(), "serve");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors())
        .startsWith("CONNECTORS_KEYSET_FILE opens none of the credentials in this database")
        .hasLineCount(1)
        .doesNotContain("Exception", "AesGcmKey", "4711");
    assertThat(operated.postgres().ask("SELECT 1 FROM key_check")).isEmpty();
  }

  @Test
  @Order(2)
  void its_own_keyset_is_taken_though_one_of_them_is_damaged_and_the_rest_is_served()
      throws Exception {
    KeysetText.write(operated.keyset(), answers.getProperty("keyset"));
    try (RunningConnectors replica = operated.replica()) {
      JsonNode targets =
          operated
              .caller(replica, "publisher", "acme")
              .get(Api.ROOT + "/publish-targets")
              .json()
              .path("targets");

      assertThat(target(targets, CONNECTOR).path("auth").path("password").asText())
          .isEqualTo("pä§wörd 密码 🔑");
      assertThat(target(targets, DAMAGED).path("error").path("code").asText())
          .isEqualTo("credential_unavailable");
    }
    assertThat(operated.postgres().ask("SELECT count(*) FROM key_check")).containsExactly("1");
  }

  @Test
  @Order(3)
  void rewrapping_seals_them_anew_under_a_key_of_their_tenant() throws Exception {
    Outcome outcome = PackagedJar.run(operated.settings(), "keys", "rewrap");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("1 credentials sealed anew, 1 do not open and were left");
    assertThat(
            operated
                .postgres()
                .ask(
                    "SELECT get_byte(encrypted_credentials, 0) FROM connectors WHERE id = '"
                        + CONNECTOR
                        + "'"))
        .containsExactly("2");
    assertThat(PackagedJar.run(operated.settings(), "doctor").output())
        .isEqualTo("does not open: acme " + DAMAGED + "\n1 credentials open, 1 do not");
  }

  private static JsonNode target(JsonNode targets, String id) {
    for (JsonNode target : targets) {
      if (target.path("id").asText().equals(id)) {
        return target;
      }
    }
    throw new AssertionError("no target " + id + " in " + targets);
  }
}

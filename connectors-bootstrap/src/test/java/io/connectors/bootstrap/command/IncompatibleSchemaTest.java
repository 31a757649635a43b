package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.support.KeysetText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test: every command refuses a database from before the first release by one sentence. */
class IncompatibleSchemaTest {

  private static final String MADE_BY_OTHERS =
      """
      UPDATE flyway_schema_history SET checksum = -1, description = 'keep catalog' WHERE version = '1';
      INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
        installed_by, execution_time, success)
      SELECT 100 + n, n::text, 'old', 'SQL', 'V' || n || '__old.sql', -1, 'connectors_owner', 1, true
      FROM generate_series(2, 8) n;
      DELETE FROM connector_catalog;
      ALTER ROLE connectors_owner PASSWORD 'of-the-owner'
      """;
  private static final List<String> COMMANDS =
      List.of(
          "serve",
          "migrate",
          "seed-connectors",
          "doctor",
          "tenants delete acme",
          "keys rotate",
          "keys status");

  @TempDir private Path home;

  @Test
  void every_command_refuses_an_external_database_and_an_embedded_home() {
    try (RunningApplication application =
        RunningApplication.start(home, org.postgresql.Driver.class)) {
      application.execute(MADE_BY_OTHERS);
      Map<String, String> external = external(application.bean(Login.class));
      COMMANDS.forEach(command -> assertRefused(external, command));
      external.keySet().removeIf(property -> property.startsWith("flyway."));
      assertRefused(external, "serve");
      assertThat(application.ask("SELECT count(*) FROM connector_catalog")).containsExactly("0");
    }
    COMMANDS.forEach(command -> assertRefused(Map.of("connectors.home", home.toString()), command));
  }

  private static void assertRefused(Map<String, String> settings, String command) {
    settings.forEach(System::setProperty);
    try {
      assertThatThrownBy(() -> Commands.run(command.split(" ")))
          .as(command)
          .isInstanceOf(StartupError.class)
          .hasMessageStartingWith(
              "The database was made by a version from before the first release")
          .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private static Map<String, String> external(Login application) {
    Map<String, String> settings = new HashMap<>();
    settings.put("datasources.default.url", application.url());
    settings.put("datasources.default.username", application.user());
    settings.put("datasources.default.password", application.password());
    settings.put("flyway.datasources.default.url", application.url());
    settings.put("flyway.datasources.default.user", "connectors_owner");
    settings.put("flyway.datasources.default.password", "of-the-owner");
    settings.put("connectors.keyset", KeysetText.random());
    settings.put("connectors.jwks-url", "http://localhost:1/keys");
    settings.put("connectors.jwt-issuer", "http://localhost:1");
    settings.put("connectors.jwt-audience", "connectors");
    return settings;
  }
}

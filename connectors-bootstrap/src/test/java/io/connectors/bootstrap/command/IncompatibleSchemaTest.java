package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.support.KeysetText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test: every command rejects a database from before the first release with one line. */
class IncompatibleSchemaTest {

  private static final String OWNERS_PASSWORD = "of-the-owner";
  private static final String MADE_BY_OTHERS =
      """
      UPDATE flyway_schema_history SET checksum = -1, description = 'keep catalog' WHERE version = '1';
      INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
        installed_by, execution_time, success)
      SELECT 100 + n, n::text, 'old', 'SQL', 'V' || n || '__old.sql', -1, 'connectors_owner', 1, true
      FROM generate_series(2, 8) n;
      DELETE FROM connector_catalog;
      ALTER ROLE connectors_owner PASSWORD '%s'
      """
          .formatted(OWNERS_PASSWORD);
  private static final List<String> COMMANDS =
      List.of(
          "serve",
          "migrate",
          "seed-connectors",
          "doctor",
          "tenants delete acme",
          "keys rotate",
          "keys status");

  @TempDir private Path directory;

  @Test
  void every_command_rejects_an_incompatible_schema() {
    Path home = directory.resolve("home");
    try (RunningApplication application =
        RunningApplication.start(home, org.postgresql.Driver.class)) {
      application.execute(MADE_BY_OTHERS);
      CommandLine external =
          CommandLine.over(
                  application.bean(Login.class), OWNERS_PASSWORD, directory.resolve("other"))
              .and("connectors.keyset", KeysetText.random());
      COMMANDS.forEach(command -> assertRejected(external, command));
      assertRejected(external.without("flyway."), "serve");
      assertThat(application.ask("SELECT count(*) FROM connector_catalog")).containsExactly("0");
    }
    CommandLine embedded = CommandLine.with(Map.of("connectors.home", home.toString()));
    COMMANDS.forEach(command -> assertRejected(embedded, command));
  }

  private static void assertRejected(CommandLine commands, String command) {
    assertThatThrownBy(() -> commands.run(command))
        .as(command)
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith("The database was created by a version before the first release")
        .satisfies(error -> assertThat(error.getMessage()).hasLineCount(1));
  }
}

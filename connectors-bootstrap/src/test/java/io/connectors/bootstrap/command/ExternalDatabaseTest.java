package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.command.CommandLine.Outcome;
import io.connectors.bootstrap.support.KeysetText;
import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Test: the commands on an external PostgreSQL, from an empty schema to a seeded catalog. */
final class ExternalDatabaseTest {

  private static final String USER = "datasources.default.username";
  private static final String PASSWORD = "datasources.default.password";
  private static final String OWNER = "flyway.datasources.default.user";
  private static final String TYPE =
      """
      {"key": "%s", "revision": 1, "name": "Own", "description": "A custom type.",
       "category": "Web", "icon": "plug", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object", "properties": {%s}},
       "auth_schema": {"type": "object"}}
      """;

  @TempDir private Path directory;

  @Test
  void only_the_owner_migrates_and_serve_rejects_an_old_schema() throws SQLException {
    try (TestDatabase database = TestDatabases.withoutTables()) {
      CommandLine commands = over(database);
      assertRejected(commands.without("flyway."), "serve", "migrate");
      assertRejected(
          commands.and(OWNER, "connectors_app"), "migrate", "FLYWAY_DATASOURCES_DEFAULT_USER");

      Outcome first = commands.run("migrate");
      assertThat(first.exitCode()).isZero();
      assertThat(first.output()).containsPattern("(?m)^[1-9][0-9]* migrations run$");
      assertThat(commands.run("migrate").output()).containsPattern("(?m)^0 migrations run$");
    }
  }

  @Test
  void rejects_a_database_that_does_not_isolate_tenants() throws SQLException {
    try (TestDatabase database = TestDatabases.fresh()) {
      CommandLine commands = over(database).without("flyway.");
      PGSimpleDataSource superuser = (PGSimpleDataSource) database.asSuperuser();
      assertRejected(
          commands
              .and(USER, String.valueOf(superuser.getUser()))
              .and(PASSWORD, String.valueOf(superuser.getPassword())),
          "serve",
          "superuser");
      database.execute("CREATE POLICY wide ON connectors USING (true)");
      assertRejected(commands, "serve", "The policy wide of the table connectors shows");
    }
  }

  @Test
  void seeding_ignores_broken_files_and_reports_them() throws SQLException, IOException {
    try (TestDatabase database = TestDatabases.fresh()) {
      CommandLine commands = over(database);
      assertThat(commands.run("seed-connectors").output())
          .contains("4 created, 0 updated, 0 skipped");
      Path own = Files.createDirectory(directory.resolve("catalog"));
      commands = commands.and("connectors.catalog-dir", own.toString());
      Files.writeString(own.resolve("ghost.json"), TYPE.formatted("ghost", ""));
      Path broken = Files.writeString(own.resolve("broken.json"), "{");
      Files.writeString(
          own.resolve("warned.json"),
          TYPE.formatted("warned", "\"api_key\": {\"type\": \"string\"}"));

      Outcome seeded = commands.run("seed-connectors");

      assertThat(seeded.exitCode()).isEqualTo(1);
      assertThat(seeded.output()).contains("2 created, 0 updated, 4 skipped");
      assertThat(seeded.errors())
          .hasLineCount(2)
          .contains("Catalog file broken.json is ignored: ")
          .contains("Catalog file warned.json: /default_config_schema/properties/api_key ");
      Files.delete(broken);
      assertThat(commands.run("seed-connectors").exitCode()).isZero();
    }
  }

  @Test
  void help_needs_no_settings_and_lists_every_command() {
    CommandLine commands = CommandLine.with(Map.of());
    Outcome help = commands.run("help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.output())
        .contains("serve", "migrate", "seed-connectors", "tenants delete <id>")
        .contains("keys status", "keys rotate", "doctor", "CONNECTORS_KEYSET_FILE");
    assertThat(commands.run("--help")).isEqualTo(help);
    assertThat(commands.run("-h")).isEqualTo(help);
  }

  private CommandLine over(TestDatabase database) {
    return CommandLine.over(database, directory.resolve("home"))
        .and("connectors.keyset", KeysetText.random());
  }

  private void assertRejected(CommandLine commands, String command, String reason) {
    StartupAssertions.assertOneLine(() -> commands.run(command), reason);
    assertThat(directory.resolve("home")).doesNotExist();
  }
}

package io.connectors.e2e.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database from before the first release is rejected with one sentence. Only the jar shows the
 * exit code of each command; {@code IncompatibleSchemaTest} of bootstrap covers every command.
 */
final class IncompatibleSchemaIT {

  private static final String EARLIER_SCHEMA =
      """
      UPDATE flyway_schema_history SET checksum = -1, description = 'keep catalog' WHERE version = '1';
      INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
        installed_by, execution_time, success)
      SELECT 100 + n, n::text, 'old', 'SQL', 'V' || n || '__old.sql', -1, 'connectors_owner', 1, true
      FROM generate_series(2, 8) n
      """;

  @Test
  void an_incompatible_database_or_home_is_rejected(@TempDir Path directory) throws Exception {
    try (ReplicaSetup setup = ReplicaSetup.in(directory)) {
      setup.postgres().run(EARLIER_SCHEMA);
      assertRejected(setup.ownerSettings(), "migrate");
    }
    Path home = Files.createDirectory(directory.resolve("embedded"));
    try (RunningConnectors connectors = RunningConnectors.start(home)) {
      Superuser.of(connectors.home()).run(EARLIER_SCHEMA);
    }
    assertRejected(Map.of("CONNECTORS_HOME", home.toString()), "serve");
  }

  private static void assertRejected(Map<String, String> settings, String command)
      throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(settings, command);
    assertThat(outcome.exitCode()).as(command).isEqualTo(2);
    assertThat(outcome.errors())
        .as(command)
        .startsWith("The database was created by a version before the first release")
        .hasLineCount(1);
    assertThat(outcome.output()).as(command).doesNotContain("Exception", "ERROR");
  }
}

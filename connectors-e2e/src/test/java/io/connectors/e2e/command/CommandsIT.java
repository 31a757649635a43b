package io.connectors.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exit code and the output streams of a command. Only the jar shows them; unit tests of
 * bootstrap cover each error and each broken catalog file.
 */
final class CommandsIT {

  private static final String CONTENT = "s3cret-value";
  private static final String TYPE =
      """
      {"key": "%s", "revision": 1, "name": "Own", "description": "A type of the operator's own.",
       "category": "Web", "icon": "plug", "auth_type": "none", "capabilities": {},
       "default_config_schema": {"type": "object", "properties": {%s}},
       "auth_schema": {"type": "object"}}
      """;

  @TempDir private Path directory;

  @Test
  void an_error_is_one_line_of_standard_error_and_exit_code_2()
      throws IOException, InterruptedException {
    Path home = directory.resolve("home");
    Path file =
        Files.writeString(directory.resolve("c.yml"), "connectors.session-idel: " + CONTENT);
    Map<String, String> unknown =
        Map.of("CONNECTORS_HOME", home.toString(), "CONNECTORS_KEYSETFILE", CONTENT);
    Map<String, String> unknownInFile =
        Map.of("CONNECTORS_HOME", home.toString(), "MICRONAUT_CONFIG_FILES", file.toString());
    assertRejected(PackagedJar.run(unknown, "serve"), "CONNECTORS_KEYSETFILE");
    assertRejected(PackagedJar.run(unknownInFile, "migrate"), "connectors.session-idel");
    assertRejected(PackagedJar.run(Map.of("CONNECTORS_HOME", home.toString()), CONTENT), "help");
    assertThat(home).as("no home was created").doesNotExist();
  }

  @Test
  void seeding_skips_broken_files_and_names_them_in_output_and_log()
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(directory.resolve("catalog"));
    Files.writeString(own.resolve("ghost.json"), TYPE.formatted("ghost", ""));
    Files.writeString(own.resolve("broken.json"), "{");
    Files.writeString(
        own.resolve("warned.json"),
        TYPE.formatted("warned", "\"api_key\": {\"type\": \"string\"}"));
    Path home = Files.createDirectory(directory.resolve("home"));
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTORS_CATALOG_DIR", own.toString());
    // A blank setting counts as absent.
    settings.put("DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE", "");
    try (RunningConnectors connectors = RunningConnectors.start(home, settings)) {
      assertThat(connectors.log())
          .contains("2 created, 0 updated, 4 skipped")
          .contains("Catalog file broken.json is ignored: ")
          .contains("Catalog file warned.json: /default_config_schema/properties/api_key ");
    }
    settings.put("CONNECTORS_HOME", home.toString());
    settings.put("MICRONAUT_SERVER_PORT", " ");
    Outcome again = PackagedJar.run(settings, "seed-connectors");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.output()).endsWith("0 created, 0 updated, 6 skipped");
    assertThat(again.errors().lines()).hasSize(2);
    assertThat(again.errors())
        .contains("Catalog file broken.json is ignored: ")
        .contains("Catalog file warned.json: /default_config_schema/properties/api_key ");
    Files.delete(own.resolve("broken.json"));
    assertThat(PackagedJar.run(settings, "seed-connectors").exitCode()).isZero();
  }

  private static void assertRejected(Outcome outcome, String named) {
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).contains(named).doesNotContain(CONTENT).hasLineCount(1);
  }
}

package io.connectors.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.connectors.bootstrap.support.LogLines;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log has one JSON object a line, but plain text on a terminal. Only a process shows what it
 * prints to a terminal and to a file.
 */
final class LogsIT {

  private static final String RESULT = "0 created, 0 updated, 4 skipped";

  @TempDir private Path home;

  @Test
  void without_a_terminal_each_line_is_a_json_object() throws IOException, InterruptedException {
    Outcome outcome = PackagedJar.run(verboseSettings(), "seed-connectors");
    LogLines lines = LogLines.of(outcome.output());
    assertThat(lines.others()).containsExactly(RESULT);
    assertThat(lines.objects())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            line -> {
              assertThat(Instant.parse(line.path("time").asText())).isAfter(Instant.EPOCH);
              assertThat(line.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
              assertThat(line.path("logger").asText()).contains(".");
              assertThat(line.path("thread").asText()).isNotBlank();
              assertThat(line.path("message").asText()).isNotBlank();
            });
  }

  @Test
  void on_a_terminal_each_line_is_text() throws IOException, InterruptedException {
    assumeTrue(PackagedJar.canRunOnTerminal(), "no terminal available");
    Outcome outcome = PackagedJar.runOnTerminal(verboseSettings(), "seed-connectors");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output().lines())
        .anyMatch(line -> line.matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z DEBUG .*"))
        .noneMatch(line -> line.startsWith("{"))
        .contains(RESULT);
  }

  @Test
  void the_demo_sign_in_is_printed_wherever_the_log_goes()
      throws IOException, InterruptedException {
    try (RunningConnectors connectors = RunningConnectors.start(home)) {
      connectors.awaitInLog("Password");
      LogLines lines = LogLines.of(connectors.log());
      assertThat(lines.messages()).contains("Catalog: " + RESULT);
      assertThat(lines.others())
          .hasSize(3)
          .first()
          .isEqualTo("Connectors is running on " + connectors.address() + "/features/connectors/");
    }
  }

  private Map<String, String> verboseSettings() throws IOException {
    RunningConnectors.prepare(home);
    return Map.of(
        "CONNECTORS_HOME", home.toString(),
        "LOGGER_LEVELS_ROOT", "DEBUG",
        "LOGGER_LEVELS_COM_ZAXXER_HIKARI", "DEBUG");
  }
}

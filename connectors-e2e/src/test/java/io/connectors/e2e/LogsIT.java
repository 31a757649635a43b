package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.connectors.e2e.support.LogLines;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.PackagedJar.Outcome;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is for machines, one JSON object a line, unless somebody looks on. */
final class LogsIT {

  private static final Map<String, String> TALKATIVE = Map.of("LOGGER_LEVELS_ROOT", "DEBUG");

  @TempDir private Path home;

  @Test
  void away_from_a_terminal_a_line_is_an_object() throws IOException, InterruptedException {
    try (RunningConnectors connectors = RunningConnectors.start(home, TALKATIVE)) {
      LogLines lines = LogLines.of(connectors.log());
      assertThat(lines.messages())
          .contains("Catalog: 4 created, 0 updated, 0 skipped")
          .hasSizeGreaterThan(10);
      assertThat(lines.objects())
          .allSatisfy(
              line -> {
                assertThat(Instant.parse(line.path("time").asText())).isAfter(Instant.EPOCH);
                assertThat(line.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
                assertThat(line.path("logger").asText()).contains(".");
                assertThat(line.path("thread").asText()).isNotBlank();
              });
      assertThat(lines.others())
          .as("the banner")
          .hasSize(3)
          .first()
          .asString()
          .contains(address(connectors));
    }
  }

  @Test
  void on_a_terminal_a_line_is_text() throws IOException, InterruptedException {
    assumeTrue(PackagedJar.canRunOnTerminal(), "no terminal to be had");
    Map<String, String> settings =
        Map.of("CONNECTORS_HOME", home.toString(), "LOGGER_LEVELS_ROOT", "DEBUG");
    Outcome outcome = PackagedJar.runOnTerminal(settings, "seed-connectors");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output().lines())
        .anyMatch(
            line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z DEBUG .*"))
        .noneMatch(line -> line.startsWith("{"))
        .contains("4 created, 0 updated, 0 skipped");
  }

  private static String address(RunningConnectors connectors) {
    return connectors.address() + "/features/connectors/";
  }
}

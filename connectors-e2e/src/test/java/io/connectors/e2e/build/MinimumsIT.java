package io.connectors.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.e2e.support.LocalRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The build enforces each minimum version: a minimum above the used version breaks it. Only a build
 * of the whole repository shows that.
 */
final class MinimumsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MINIMUM = Pattern.compile("<minimum\\.([a-z0-9.-]+)>([^<]+)<");
  private static final Pattern USE =
      Pattern.compile("<exclude>([^:<]+):([^:<]+):\\(,\\$\\{minimum\\.([a-z0-9.-]+)}\\)</exclude>");
  private static final int TIMEOUT_MINUTES = 5;

  /** An artifact and the minimum that applies to it. */
  private record Use(String group, String artifact, String minimum) {

    boolean isBannedIn(String output) {
      String name = Pattern.quote(group) + ":" + artifact.replace("*", "[a-z0-9-]+");
      return Pattern.compile(name + ":[^\n]* <--- banned").matcher(output).find();
    }
  }

  @Test
  void every_minimum_is_checked_against_the_used_artifacts()
      throws IOException, InterruptedException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    List<Use> waiting =
        new ArrayList<>(
            USE.matcher(pom)
                .results()
                .map(use -> new Use(use.group(1), use.group(2), use.group(3)))
                .toList());
    assertThat(waiting).hasSizeGreaterThan(15);
    assertThat(waiting.stream().map(Use::minimum))
        .as("every minimum applies to an artifact")
        .containsAll(MINIMUM.matcher(pom).results().map(minimum -> minimum.group(1)).toList());
    // The enforcer stops at a banned version, so the versions below it are checked separately.
    for (int round = 0; round < 2 && !waiting.isEmpty(); round++) {
      List<String> arguments = new ArrayList<>(List.of("-fn", "-Dspotless.check.skip=true"));
      waiting.forEach(use -> arguments.add("-Dminimum." + use.minimum() + "=99999999"));
      arguments.addAll(List.of("validate", "-pl", "connectors-bootstrap", "-am"));
      String output = run(arguments);
      waiting.removeIf(use -> use.isBannedIn(output));
    }
    assertThat(waiting).as("minimums that are not enforced").isEmpty();
  }

  @Test
  void a_version_below_a_minimum_breaks_the_build() throws IOException, InterruptedException {
    String output =
        run(
            List.of(
                "-Dspotless.check.skip=true",
                "-Dminimum.tink=99999999",
                "validate",
                "-pl",
                "connectors-crypto",
                "-am"));
    assertThat(output)
        .contains("BUILD FAILURE", "com.google.crypto.tink:tink:jar:")
        .contains("This version has a weakness that is known");
  }

  private static String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./mvnw", "-o", "-B"));
    command.add("-Dmaven.repo.local=" + LocalRepository.path());
    command.addAll(arguments);
    Path output = Files.createTempFile("connectors", ".maven");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)).isTrue();
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
    }
  }
}

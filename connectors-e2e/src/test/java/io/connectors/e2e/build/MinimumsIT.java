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
 * Every least version that the build holds is held: raised beyond what there is, it breaks the
 * build. Only a build of the whole repository shows it.
 */
final class MinimumsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MINIMUM = Pattern.compile("<minimum\\.([a-z0-9.-]+)>([^<]+)<");
  private static final Pattern USE =
      Pattern.compile("<exclude>([^:<]+):([^:<]+):\\(,\\$\\{minimum\\.([a-z0-9.-]+)}\\)</exclude>");
  private static final int TIMEOUT_MINUTES = 5;

  /** What is held to which minimum. */
  private record Use(String group, String artifact, String minimum) {

    boolean isBannedIn(String output) {
      String name = Pattern.quote(group) + ":" + artifact.replace("*", "[a-z0-9-]+");
      return Pattern.compile(name + ":[^\n]* <--- banned").matcher(output).find();
    }
  }

  @Test
  void every_minimum_is_held_against_what_the_program_is_made_of()
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
        .as("every minimum is of something")
        .containsAll(MINIMUM.matcher(pom).results().map(minimum -> minimum.group(1)).toList());
    // Below what is banned the enforcer looks no further: so those are raised once more by
    // themselves.
    for (int round = 0; round < 2 && !waiting.isEmpty(); round++) {
      List<String> arguments = new ArrayList<>(List.of("-fn", "-Dspotless.check.skip=true"));
      waiting.forEach(use -> arguments.add("-Dminimum." + use.minimum() + "=99999999"));
      arguments.addAll(List.of("validate", "-pl", "connectors-bootstrap", "-am"));
      String output = run(arguments);
      waiting.removeIf(use -> use.isBannedIn(output));
    }
    assertThat(waiting).as("what is not held to its minimum").isEmpty();
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

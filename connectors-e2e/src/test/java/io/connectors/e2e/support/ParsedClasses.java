package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The classes of the packaged jar as a virtual machine has read and checked them, kept once for all
 * tests: to read them again is a fifth of what a start computes. Who comes first keeps them, and
 * the others wait. A machine that cannot keep any starts without.
 */
final class ParsedClasses {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path ARCHIVE = TARGET.resolve("packaged-jar.jsa");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private ParsedClasses() {}

  /** Options for a virtual machine that runs the packaged jar with the usual other ones. */
  static List<String> options() {
    return Kept.OPTIONS;
  }

  /** Found or made when somebody asks for the first time. */
  private static final class Kept {
    private static final List<String> OPTIONS = find();

    private static List<String> find() {
      Path lock = TARGET.resolve("packaged-jar.lock");
      try (FileChannel turn =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        turn.lock(); // let go with the channel
        if (!isOfThisJar()) {
          Files.deleteIfExists(ARCHIVE);
          make();
        }
        return isOfThisJar() ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("The packaged jar cannot be started.", e);
      }
    }
  }

  private static boolean isOfThisJar() throws IOException {
    return Files.exists(ARCHIVE)
        && Files.getLastModifiedTime(ARCHIVE)
                .compareTo(Files.getLastModifiedTime(PackagedJar.path()))
            > 0;
  }

  /** Serves once: whatever that has read is kept. */
  private static void make() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory(TARGET, "parsed-classes");
    UnpackedPrograms.lendTo(home);
    String port = String.valueOf(RunningConnectors.freePort());
    List<String> command = new ArrayList<>(PackagedJar.plainCommand("serve"));
    command.add(1, "-XX:ArchiveClassesAtExit=" + ARCHIVE);
    Process process =
        PackagedJar.builder(
                Map.of("CONNECTORS_HOME", home.toString(), "MICRONAUT_SERVER_PORT", port), command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    try {
      Api anybody = new Api("http://localhost:" + port, Map.of());
      Instant end = Instant.now().plus(PATIENCE);
      while (process.isAlive() && !isServed(anybody) && Instant.now().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } finally {
      process.destroy();
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly();
    }
  }

  private static boolean isServed(Api anybody) throws InterruptedException {
    try {
      return anybody.get("/login").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The first start of the packaged jar, whose results all tests share: a class-data archive, which
 * makes later starts about 20 % faster, and a home with a migrated and seeded database to copy. A
 * JVM that writes no archive starts without one.
 */
final class FirstStart {

  private static final String NAME = "home-template";
  private static final Path ARCHIVE = Path.of("target", NAME + ".jsa").toAbsolutePath();
  private static final Path LOG = Path.of("target", NAME + ".log").toAbsolutePath();
  private static final Set<String> NOT_COPIED = Set.of("programs", "lock", "postgresql.log");
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

  private FirstStart() {}

  /** JVM options for the packaged jar. */
  static List<String> options() {
    Lazy.home();
    return Files.exists(ARCHIVE) ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of();
  }

  /** Copies the home, with its demo accounts, to a directory. */
  static void copyHome(Path target) throws IOException {
    Lazy.home().copyTo(target, NOT_COPIED);
  }

  /** Created when the first test needs it. */
  private static final class Lazy {
    private static final Template HOME = Template.of(NAME, FirstStart::start);

    static Template home() {
      return HOME;
    }
  }

  private static void start(Path home) throws IOException, InterruptedException {
    Files.deleteIfExists(ARCHIVE);
    UnpackedPrograms.linkInto(home);
    String port = String.valueOf(RunningConnectors.freePort());
    List<String> command = new ArrayList<>(PackagedJar.plainCommand("serve"));
    command.add(1, "-XX:ArchiveClassesAtExit=" + ARCHIVE);
    Process process =
        PackagedJar.builder(
                Map.of(
                    "CONNECTORS_HOME",
                    home.toString(),
                    "CONNECTORS_DEMO_PASSWORD",
                    Served.DEMO_PASSWORD,
                    "MICRONAUT_SERVER_PORT",
                    port),
                command)
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile())
            .start();
    try {
      awaitServed(process, new Api("http://localhost:" + port, Map.of()));
    } finally {
      process.destroy();
      process.waitFor(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  private static void awaitServed(Process process, Api anonymous)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(START_TIMEOUT);
    while (!isServed(anonymous)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IOException(Files.readString(LOG));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isServed(Api anonymous) throws InterruptedException {
    try {
      return anonymous.get("/login").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

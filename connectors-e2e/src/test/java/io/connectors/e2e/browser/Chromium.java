package io.connectors.e2e.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The installed browser. If it is missing, it is installed from the system's packages when
 * possible.
 */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
  private static final int TIMEOUT_MINUTES = 15;
  private static final String MISSING =
      "The browser tests need Chromium or Chrome on the PATH: install it (Debian: apt-get install"
          + " chromium) and run them again.";

  private Chromium() {}

  /** Synchronized, so that a concurrent caller waits until the installation ends. */
  static Path find() throws IOException, InterruptedException {
    try (FileChannel turn = FileChannel.open(Path.of("target", "browser.lock"), CREATE, WRITE)) {
      turn.lock();
      Optional<Path> present = onThisMachine();
      if (present.isEmpty() && mayInstall()) {
        install();
        present = onThisMachine();
      }
      return present.orElseThrow(() -> new IllegalStateException(MISSING));
    }
  }

  private static Optional<Path> onThisMachine() {
    return Stream.concat(NAMES.stream().flatMap(Chromium::onPath), ELSEWHERE.stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program));
  }

  private static boolean mayInstall() {
    return System.getProperty("user.name").equals("root")
        && onPath("apt-get").anyMatch(Files::isExecutable);
  }

  /** Retries after an update of the package lists, which may be old or absent. */
  private static void install() throws IOException, InterruptedException {
    if (!succeeds("apt-get", "install", "-y", "chromium")) {
      succeeds("apt-get", "update");
      succeeds("apt-get", "install", "-y", "chromium");
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process = builder.start();
    boolean ended = process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    return ended && process.exitValue() == 0;
  }
}

package com.example.broadcaster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a team is given: the jars that this build has made, and their poms. */
final class Delivery {

  static final Path REPOSITORY = Path.of("..", "..");

  private static final String VERSION = System.getProperty("connectors.version");
  private static final List<String> MODULES =
      List.of(
          "connectors-domain",
          "connectors-application",
          "connectors-testkit",
          "connectors-architecture");

  private Delivery() {}

  /** The jar of a module, or what comes with it: {@code "-sources"}, {@code "-javadoc"}. */
  static Path jarOf(String module, String classifier) {
    return REPOSITORY.resolve(module + "/target/" + module + "-" + VERSION + classifier + ".jar");
  }

  /** Every jar, as one class path or module path. */
  static String path() {
    return String.join(
        File.pathSeparator, MODULES.stream().map(module -> jarOf(module, "").toString()).toList());
  }

  /** Puts jars and poms where Maven would have installed them. */
  static void installInto(Path repository) throws IOException {
    install(repository, "connectors", REPOSITORY.resolve("pom.xml"), ".pom");
    for (String module : MODULES) {
      install(repository, module, REPOSITORY.resolve(module).resolve("pom.xml"), ".pom");
      install(repository, module, jarOf(module, ""), ".jar");
    }
  }

  private static void install(Path repository, String artifact, Path file, String extension)
      throws IOException {
    Path directory =
        Files.createDirectories(
            repository.resolve("io/connectors").resolve(artifact).resolve(VERSION));
    Files.copy(file, directory.resolve(artifact + "-" + VERSION + extension));
  }
}

package com.example.broadcaster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars and poms of this build, as an embedding team receives them. */
final class Delivery {

  static final Path REPOSITORY = Path.of("..", "..");

  private static final String VERSION = System.getProperty("connectors.version");
  private static final List<String> MODULES =
      List.of(
          "connectors-domain",
          "connectors-application",
          "connectors-schema",
          "connectors-testkit",
          "connectors-architecture");

  private static final Pattern LIBRARY_OF_SCHEMA =
      Pattern.compile(
          "/(everit-json-schema|caffeine|json|re2j|commons-|handy-uri-templates|joda-time)[^/]*jar$");

  private Delivery() {}

  /** The jar of a module; the classifier is empty, {@code "-sources"} or {@code "-javadoc"}. */
  static Path jarOf(String module, String classifier) {
    return REPOSITORY.resolve(module + "/target/" + module + "-" + VERSION + classifier + ".jar");
  }

  /** Every jar of a program that embeds Connectors, as one class path or module path. */
  static String path() {
    return Stream.concat(
            MODULES.stream().map(module -> jarOf(module, "").toAbsolutePath().toString()),
            librariesOfSchema())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The libraries that connectors-schema brings, found on the class path of this test. */
  private static Stream<String> librariesOfSchema() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(jar -> LIBRARY_OF_SCHEMA.matcher(jar).find());
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

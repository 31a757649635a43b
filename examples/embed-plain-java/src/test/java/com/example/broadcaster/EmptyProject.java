package com.example.broadcaster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Maven project outside of the repository that sees only our installed jars. */
record EmptyProject(Path directory, Path repository) {

  static EmptyProject in(Path outside) throws IOException {
    Path repository = outside.resolve("repository");
    Delivery.installInto(repository);
    return new EmptyProject(Files.createDirectories(outside.resolve("project")), repository);
  }

  void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs the current Maven offline and returns its output. */
  String mvn(String phase) throws IOException, InterruptedException {
    return Commands.run(
        directory, Stream.concat(maven(), Stream.of("--batch-mode", phase)).toArray(String[]::new));
  }

  /** Runs shell commands; {@code mvn} is the current Maven. */
  Commands.Ended shell(String commands) throws IOException, InterruptedException {
    Path programs = Files.createDirectories(directory.resolveSibling("programs"));
    Path mvn = programs.resolve("mvn");
    String words = maven().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Files.writeString(mvn, "#!/bin/sh\nexec " + words + " \"$@\"\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    String path = programs + File.pathSeparator + System.getenv("PATH");
    return Commands.tryOut(directory, Map.of("PATH", path), "/bin/sh", "-e", "-c", commands);
  }

  private Stream<String> maven() {
    return Stream.of(
        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
        "--offline",
        "-Dmaven.repo.local=" + repository,
        // The outer build already downloaded plugins, test libraries and imported poms.
        "-Dmaven.repo.local.tail=" + System.getProperty("outer.repository"));
  }
}

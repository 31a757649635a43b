package com.example.broadcaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Maven project outside of the repository that sees the installed jars of ours and no others. */
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

  /** Runs the Maven that runs this, without a network, and hands back what it printed. */
  String mvn(String phase) throws IOException, InterruptedException {
    return Commands.run(
        directory,
        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
        "--offline",
        "--batch-mode",
        "-Dmaven.repo.local=" + repository,
        // Plugins, test libraries and our parent pom's imports: the outer build has had them all.
        "-Dmaven.repo.local.tail=" + System.getProperty("outer.repository"),
        phase);
  }
}

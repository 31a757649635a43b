package io.connectors.e2e.support;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory that all tests copy, created once for each packaged jar. The first process creates it
 * while the others wait.
 */
final class Template {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Path directory;

  private Template(Path directory) {
    this.directory = directory;
  }

  /** Creates the content of a template. */
  interface Maker {
    void make(Path directory) throws Exception;
  }

  /** The template with this name, created if none exists for this jar. */
  static synchronized Template of(String name, Maker maker) {
    Path directory = TARGET.resolve(name);
    Path finished = TARGET.resolve(name + ".finished");
    try (FileChannel turn = FileChannel.open(TARGET.resolve(name + ".lock"), CREATE, WRITE)) {
      turn.lock(); // released with the channel
      if (!isOfThisJar(finished)) {
        Directories.delete(directory);
        maker.make(directory);
        Files.writeString(finished, "");
      }
      return new Template(directory);
    } catch (Exception failed) {
      throw new IllegalStateException("The template " + name + " cannot be created.", failed);
    }
  }

  private static boolean isOfThisJar(Path finished) throws IOException {
    return Files.exists(finished)
        && Files.getLastModifiedTime(finished)
                .compareTo(Files.getLastModifiedTime(PackagedJar.path()))
            > 0;
  }

  /** Copies its files to a directory, except those at the top level with an excluded name. */
  void copyTo(Path target, Set<String> excluded) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.skip(1).toList()) {
        Path relative = directory.relativize(file);
        if (!excluded.contains(relative.getName(0).toString())) {
          Files.copy(file, target.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}

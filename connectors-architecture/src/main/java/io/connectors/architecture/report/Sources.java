package io.connectors.architecture.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the source of a type below a repository's root, because classes do not know every line. */
final class Sources {

  private static final Set<String> NOT_SOURCES = Set.of("target", "build", "node_modules");

  private final Path root;
  private final Map<String, String> paths = new HashMap<>();

  Sources(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(this.root, new Collector());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The path from the root to a file of a package; empty if it does not exist. */
  String pathOf(String packageName, String file) {
    return paths.getOrDefault(packageName.replace('.', '/') + "/" + file, "");
  }

  /** Whether there is a file, of whatever kind, at such a path. */
  boolean have(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  /** The lines of the file at such a path. */
  List<String> lines(String path) {
    try {
      return path.isEmpty() ? List.of() : Files.readAllLines(root.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Notes each Java file by its package, which is what follows the folder {@code java}. */
  private final class Collector extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
      boolean skipped =
          !folder.equals(root) && (name.startsWith(".") || NOT_SOURCES.contains(name));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = root.relativize(file).toString().replace('\\', '/');
      int at = ("/" + path).indexOf("/java/");
      if (path.endsWith(".java") && at >= 0) {
        paths.put(path.substring(at + "/java/".length() - 1), path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

package io.connectors.e2e.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All documents of the repository. */
public final class Documents {

  /** The root of the repository. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> AT_THE_ROOT =
      List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md");

  private Documents() {}

  /** Every page, those at the root first. */
  public static List<Page> pages() {
    return Stream.concat(AT_THE_ROOT.stream().map(Path::of), below("docs", ".md"))
        .map(Page::read)
        .toList();
  }

  /** The lines of a file. */
  static List<String> lines(Path path) {
    try {
      return Files.readAllLines(ROOT.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The files below a directory with this suffix, sorted, relative to the repository's root. */
  static Stream<Path> below(String directory, String ending) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .map(ROOT::relativize)
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

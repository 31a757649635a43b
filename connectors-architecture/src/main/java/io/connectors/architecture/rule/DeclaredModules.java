package io.connectors.architecture.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Value: the modules as they are meant to be, each with the modules that it may and does use. */
public record DeclaredModules(List<Module> modules) {

  /** The path of the declared diagram from the root of the repository. */
  public static final String FILE = "docs/reference/architecture/modules.txt";

  private static final Pattern LINE =
      Pattern.compile(
          "(\\w+)\\s*(?:@(\\d{1,2})(?:-(\\d{1,2}))?,(\\d{1,2}))?\\s*(?:->\\s*(\\w+(?:\\s+\\w+)*))?");

  /** Copies the list. */
  public DeclaredModules {
    modules = List.copyOf(modules);
  }

  /** Value: one line of the file; a place is where the module is drawn. */
  public record Module(String name, Optional<Place> place, List<String> uses, int line) {}

  /** Value: a cell of the picture, or several in a row, counted from one. */
  public record Place(int firstColumn, int lastColumn, int row) {}

  /**
   * Reads a file of this form.
   *
   * @throws IllegalStateException when a line is not of it
   */
  public static DeclaredModules read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DeclaredModules parse(List<String> lines) {
    List<Module> modules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        modules.add(moduleOf(line, i + 1));
      }
    }
    return new DeclaredModules(modules);
  }

  private static Module moduleOf(String text, int line) {
    Matcher parts = LINE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException(FILE + ":" + line + " is no module: " + text);
    }
    List<String> uses =
        parts.group(5) == null ? List.of() : List.of(parts.group(5).split("\\s+", -1));
    return new Module(parts.group(1), placeOf(parts), uses, line);
  }

  private static Optional<Place> placeOf(Matcher parts) {
    if (parts.group(2) == null) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(2));
    int last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
    return Optional.of(new Place(first, last, Integer.parseInt(parts.group(4))));
  }

  /** The module of that name, if it is declared. */
  public Optional<Module> named(String name) {
    return modules.stream().filter(module -> module.name().equals(name)).findFirst();
  }

  /** Whether the one may use the other. */
  public boolean allows(String from, String to) {
    return named(from).filter(module -> module.uses().contains(to)).isPresent();
  }
}

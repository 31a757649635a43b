package io.connectors.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Value: an exception to the tell-tale words.
 *
 * @param file the end of the file's path
 * @param text a part of the line
 */
record Allowed(String file, String text, String reason) {

  /** Reads a file of lines {@code file | text | reason}; {@code #} begins a comment. */
  static List<Allowed> read(Path list) {
    try {
      return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(parts -> new Allowed(parts[0], parts[1], parts[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static boolean any(List<Allowed> list, TellTaleWords.Place place) {
    return list.stream().anyMatch(one -> one.covers(place));
  }

  boolean covers(TellTaleWords.Place place) {
    return place.file().endsWith(file) && place.text().contains(text);
  }
}

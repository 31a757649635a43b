package io.connectors.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words and phrases that plain technical English avoids, each with what to write instead. */
record TellTaleWords(List<Word> words) {

  /**
   * Value: a pattern to avoid.
   *
   * @param instead what to write instead
   */
  record Word(Pattern pattern, String instead) {}

  /** Value: a place where one of the words is used. */
  record Place(String file, int line, String word, String text, String instead) {

    @Override
    public String toString() {
      return "%s:%d: \"%s\" in: %s (write: %s)".formatted(file, line, word, text, instead);
    }
  }

  /** Reads a file of lines {@code pattern = what to write instead}; {@code #} begins a comment. */
  static TellTaleWords read(Path file) {
    try {
      return new TellTaleWords(
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" = ", 2))
              .map(parts -> new Word(Pattern.compile(parts[0]), parts[1]))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Stream<Place> findIn(String file, String content) {
    return Prose.of(file, content).stream()
        .flatMap(Prose::lines)
        .flatMap(line -> words.stream().flatMap(word -> places(file, line, word)));
  }

  private static Stream<Place> places(String file, Prose line, Word word) {
    return word.pattern()
        .matcher(line.text())
        .results()
        .map(match -> new Place(file, line.line(), match.group(), line.text(), word.instead()));
  }
}

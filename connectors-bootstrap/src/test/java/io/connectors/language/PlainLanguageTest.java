package io.connectors.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Sources, templates and documents use plain English: no word of {@code words.txt} occurs in their
 * prose. An exception is a line of {@code allowed.txt}, with its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainLanguageTest {

  private static final Path ROOT = Path.of("..");
  private static final Path LISTS = Path.of("src", "test", "resources", "language");
  private static final Pattern FILES = Pattern.compile(".*\\.(?:java|md|peb|properties|sql)");
  private static final Pattern BUILT = Pattern.compile(".*/target/.*");

  private final List<Allowed> allowed = Allowed.read(LISTS.resolve("allowed.txt"));
  private final List<TellTaleWords.Place> places = places();

  @Test
  void no_tell_tale_word_is_used() {
    assertThat(places).filteredOn(place -> !Allowed.any(allowed, place)).isEmpty();
  }

  @Test
  void every_exception_is_needed() {
    assertThat(allowed)
        .allSatisfy(one -> assertThat(places).as(one.toString()).anyMatch(one::covers));
  }

  @Test
  void finds_words_in_comments_strings_names_and_text_but_not_in_code() {
    String java =
        """
        /** Keys are made anew. */
        String key = "in vain"; // nobody
        int anew = 1;
        /** {@code anew} */
        void it_is_said() {}
        """;
    assertThat(words().findIn("A.java", java))
        .extracting(TellTaleWords.Place::line)
        .containsExactly(1, 2, 2, 5);
    assertThat(words().findIn("a.md", "`anew`\n```\nnobody\n```\nMade anew.\n"))
        .extracting(TellTaleWords.Place::line)
        .containsExactly(5);
    assertThat(words().findIn("a.peb", "{% if anew %}\n<p class=\"anew\">in vain</p>"))
        .extracting(TellTaleWords.Place::line)
        .containsExactly(2);
  }

  private static List<TellTaleWords.Place> places() {
    List<TellTaleWords.Place> places = new ArrayList<>();
    for (Path file : files()) {
      String name = ROOT.relativize(file).toString().replace('\\', '/');
      words().findIn(name, read(file)).forEach(places::add);
    }
    return places;
  }

  private static TellTaleWords words() {
    return TellTaleWords.read(LISTS.resolve("words.txt"));
  }

  private static List<Path> files() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      List<Path> roots =
          modules
              .filter(path -> path.getFileName().toString().matches("connectors-.*|examples|docs"))
              .toList();
      List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
      for (Path root : roots) {
        try (Stream<Path> below = Files.walk(root)) {
          below
              .filter(path -> FILES.matcher(path.toString()).matches())
              .filter(path -> !BUILT.matcher(path.toString().replace('\\', '/')).matches())
              .forEach(files::add);
        }
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

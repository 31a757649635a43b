package io.connectors.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents do not rot: what they quote is what the source says. A quote is a fenced block behind a
 * comment {@code quoted from path} or {@code quoted from path#region}, where a region of a source
 * lies between {@code tag::region[]} and {@code end::region[]}.
 */
class QuotedSourcesTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern QUOTE =
      Pattern.compile(
          "<!-- quoted from ([^#\\s]+)(?:#(\\S+))? -->\n+(?:```\\w+\n(.*?)\n```)?", Pattern.DOTALL);
  private static final Pattern JAVA_BLOCK = Pattern.compile("^```java$", Pattern.MULTILINE);

  /** Pages whose every line of Java has to be somebody's source. */
  private static final List<String> NOTHING_BUT_QUOTES =
      List.of("docs/how-to/embed.md", "docs/how-to/write-an-adapter.md");

  record Quote(String document, String source, String region, String text) {
    @Override
    public String toString() {
      return document + " quotes " + source + (region.isEmpty() ? "" : "#" + region);
    }
  }

  static Stream<Quote> quotes() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve("docs"))) {
      List<Path> documents = files.filter(file -> file.toString().endsWith(".md")).toList();
      return Stream.concat(documents.stream(), Stream.of(REPOSITORY.resolve("README.md")))
          .flatMap(QuotedSourcesTest::quotesIn)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void a_quote_is_what_the_source_says(Quote quote) throws IOException {
    String source = Files.readString(REPOSITORY.resolve(quote.source()));
    String region = quote.region().isEmpty() ? source : regionOf(source, quote);

    assertThat(quote.text()).isEqualTo(trimmed(region));
  }

  @Test
  void pages_for_embedders_hold_no_code_but_quotes() throws IOException {
    for (String page : NOTHING_BUT_QUOTES) {
      String text = read(REPOSITORY.resolve(page));
      long quoted =
          quotesIn(REPOSITORY.resolve(page)).filter(quote -> isJava(quote.source())).count();

      assertThat(JAVA_BLOCK.matcher(text).results().count()).isPositive().isEqualTo(quoted);
    }
  }

  private static Stream<Quote> quotesIn(Path document) {
    return QUOTE
        .matcher(read(document))
        .results()
        .map(found -> quote(document, found))
        .toList()
        .stream();
  }

  private static Quote quote(Path document, MatchResult found) {
    return new Quote(
        REPOSITORY.relativize(document).toString(),
        found.group(1),
        found.group(2) == null ? "" : found.group(2),
        found.group(3) == null ? "no fenced block behind the comment" : found.group(3));
  }

  private static String regionOf(String source, Quote quote) {
    int begin = source.indexOf("tag::" + quote.region() + "[]");
    int end = source.indexOf("end::" + quote.region() + "[]");
    assertThat(begin).as("the region's tag").isPositive();
    assertThat(end).as("the region's end").isGreaterThan(begin);
    return source.substring(source.indexOf('\n', begin) + 1, source.lastIndexOf('\n', end) + 1);
  }

  /** Without the marks of regions, the blank lines at both ends, and the indent all lines share. */
  private static String trimmed(String text) {
    List<String> lines = text.lines().filter(line -> !line.matches(".*(tag|end)::.*")).toList();
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return String.join(
            "\n", lines.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList())
        .replaceAll("\\A\n+", "")
        .stripTrailing();
  }

  private static boolean isJava(String source) {
    return source.endsWith(".java");
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

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
 * Test: quotes in documents equal their source. A quote is a fenced block after a comment {@code
 * quoted from path} or {@code quoted from path#region}. A region is the text between {@code
 * tag::region[]} and {@code end::region[]}.
 */
class QuotedSourcesTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern QUOTE =
      Pattern.compile(
          "<!-- quoted from ([^#\\s]+)(?:#(\\S+))? -->\n+(?:```\\w+\n(.*?)\n```)?", Pattern.DOTALL);
  private static final Pattern JAVA_BLOCK = Pattern.compile("^```java$", Pattern.MULTILINE);

  /** Pages in which every Java block must be a quote. */
  private static final List<String> ONLY_QUOTES =
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
  void a_quote_equals_its_source(Quote quote) throws IOException {
    String source = Files.readString(REPOSITORY.resolve(quote.source()));
    String region = quote.region().isEmpty() ? source : regionOf(source, quote);

    assertThat(quote.text()).isEqualTo(trimmed(region));
  }

  @Test
  void pages_for_embedders_contain_only_quoted_code() throws IOException {
    for (String page : ONLY_QUOTES) {
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
        .map(match -> quote(document, match))
        .toList()
        .stream();
  }

  private static Quote quote(Path document, MatchResult match) {
    return new Quote(
        REPOSITORY.relativize(document).toString(),
        match.group(1),
        match.group(2) == null ? "" : match.group(2),
        match.group(3) == null ? "no fenced block after the comment" : match.group(3));
  }

  private static String regionOf(String source, Quote quote) {
    int begin = source.indexOf("tag::" + quote.region() + "[]");
    int end = source.indexOf("end::" + quote.region() + "[]");
    assertThat(begin).as("the region's tag").isPositive();
    assertThat(end).as("the region's end").isGreaterThan(begin);
    return source.substring(source.indexOf('\n', begin) + 1, source.lastIndexOf('\n', end) + 1);
  }

  /** Without region markers, surrounding blank lines and the common indentation. */
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

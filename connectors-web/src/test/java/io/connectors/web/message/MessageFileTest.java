package io.connectors.web.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message file has all texts of the pages and no others. */
class MessageFileTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/views");
  private static final List<Path> SOURCES =
      List.of(TEMPLATES, Path.of("src/main/java"), Path.of("../connectors-forms/src/main/java"));

  private static final Set<String> KEYS = Messages.ENGLISH.bundle().keySet();
  private static final Set<String> GROUPS =
      KEYS.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());

  /** Suffixes that code appends to a key. */
  private static final List<String> SUFFIXES = List.of(".label", ".hint", ".title");

  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z]+\\.(?!css\"|js\"|svg\")[A-Za-z0-9._-]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"[^\"]*\"");
  private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private static final Pattern COMMENT = Pattern.compile("\\{#.*?#\\}", Pattern.DOTALL);
  private static final Pattern PEBBLE = Pattern.compile("\\{[{%].*?[%}]\\}", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?:title|aria-label|placeholder|alt)=\"([^\"]*)\"");
  private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][a-z]+[^\"]*)\"");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Text that stays the same in every language: file names, shell commands, attributes. */
  private static final Map<String, List<String>> UNTRANSLATED =
      Map.of(
          "reference/page.peb", List.of("openapi.yaml", "CONNECTORS="),
          "form/state.peb", List.of("aria-required"));

  @Test
  void every_key_in_the_sources_has_a_text() {
    assertThat(literals())
        .isNotEmpty()
        .allSatisfy(
            literal ->
                assertThat(KEYS)
                    .as(literal)
                    .anyMatch(key -> key.equals(literal) || key.startsWith(dotted(literal))));
  }

  @Test
  void every_text_is_used() {
    Set<String> literals = literals();
    assertThat(KEYS)
        .filteredOn(key -> literals.stream().noneMatch(literal -> names(literal, key)))
        .isEmpty();
  }

  @Test
  void every_text_is_a_valid_pattern_with_doubled_apostrophes() {
    assertThat(KEYS)
        .allSatisfy(
            key -> {
              String text = Messages.ENGLISH.bundle().getString(key);
              assertThat(SINGLE_APOSTROPHE.matcher(text).find()).as(key).isFalse();
              assertThat(new MessageFormat(text)).isNotNull();
            });
  }

  @Test
  void a_missing_key_is_an_error() {
    assertThatThrownBy(() -> Messages.ENGLISH.text("page.unknown"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void templates_contain_no_untranslated_text() {
    Map<String, List<String>> found = new TreeMap<>();
    files(TEMPLATES)
        .forEach(
            file -> {
              List<String> texts = texts(read(file));
              String name = TEMPLATES.relativize(file).toString();
              List<String> allowed = UNTRANSLATED.getOrDefault(name, List.of());
              texts.removeIf(text -> allowed.stream().anyMatch(text::contains));
              if (!texts.isEmpty()) {
                found.put(name, texts);
              }
            });
    assertThat(found).isEmpty();
  }

  private static List<String> texts(String template) {
    String code = COMMENT.matcher(template).replaceAll("");
    List<String> texts = new ArrayList<>();
    PEBBLE
        .matcher(code)
        .results()
        .flatMap(part -> SENTENCE.matcher(part.group()).results())
        .forEach(literal -> texts.add(literal.group(1)));
    String html = PEBBLE.matcher(code).replaceAll("");
    ATTRIBUTE.matcher(html).results().forEach(attribute -> texts.add(attribute.group(1)));
    texts.addAll(List.of(TAG.matcher(html).replaceAll("\n\n").split("\n\n")));
    texts.removeIf(text -> !LETTER.matcher(text).find());
    return texts;
  }

  private static boolean names(String literal, String key) {
    return key.equals(literal)
        || (literal.endsWith(".") && key.startsWith(literal))
        || SUFFIXES.stream().anyMatch(suffix -> key.equals(literal + suffix));
  }

  private static String dotted(String literal) {
    return literal.endsWith(".") ? literal : literal + ".";
  }

  private static Set<String> literals() {
    return SOURCES.stream()
        .flatMap(MessageFileTest::files)
        .map(file -> ID.matcher(read(file)).replaceAll(""))
        .flatMap(source -> LITERAL.matcher(source).results())
        .map(literal -> literal.group(1))
        .filter(literal -> GROUPS.contains(literal.substring(0, literal.indexOf('.'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

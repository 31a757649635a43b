package io.connectors.schema.format;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.violation.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.everit.json.schema.FormatValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good and bad texts of each format, most of them in a file. */
class FormatsTest {

  private static final Pattern CASE = Pattern.compile("(?m)^(good|bad) ([a-z0-9-]+) \\|(.*)\\|$");
  private static final Map<String, FormatValidator> FORMATS =
      Formats.checked().stream().collect(toMap(FormatValidator::formatName, format -> format));

  /** A text that has a format, or has not. */
  record Case(boolean good, String format, String text) {

    static Case of(MatchResult line) {
      return new Case(
          line.group(1).equals("good"), line.group(2), line.group(3).translateEscapes());
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream file = FormatsTest.class.getResourceAsStream("/formats/cases.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return CASE.matcher(text).results().map(Case::of).toList();
    }
  }

  static Stream<Case> atTheLimits() {
    String name = ("a".repeat(49) + ".").repeat(5); // 250 characters
    return Stream.of(
        new Case(true, "hostname", "a".repeat(63) + ".lan"),
        new Case(false, "hostname", "a".repeat(64) + ".lan"),
        new Case(true, "hostname", name + "abc"),
        new Case(false, "hostname", name + "abcd"),
        new Case(false, "idn-hostname", "\uc2e4".repeat(80)),
        new Case(false, "idn-hostname", "a\u202eb"),
        new Case(true, "uri", "http://" + name + "abc/"),
        new Case(false, "uri", "http://" + name + "abcd/"),
        new Case(false, "uri", "http://my_" + "a".repeat(61) + "/"),
        new Case(true, "email", "a".repeat(64) + "@example.com"),
        new Case(false, "email", "a".repeat(65) + "@example.com"),
        new Case(true, "email", "ab@" + name + "d"),
        new Case(false, "email", "abc@" + name + "d"),
        new Case(true, "idn-email", "\u03b4".repeat(32) + "@example.com"),
        new Case(false, "idn-email", "\u03b4".repeat(33) + "@example.com"));
  }

  @ParameterizedTest
  @MethodSource({"cases", "atTheLimits"})
  void a_text_has_the_format_or_not(Case tried) {
    assertThat(refusal(tried.format(), tried.text()).isEmpty()).isEqualTo(tried.good());
  }

  @Test
  void each_format_has_good_and_bad_cases() throws IOException {
    for (boolean good : List.of(true, false)) {
      assertThat(cases().stream().filter(each -> each.good() == good).map(Case::format))
          .containsAll(FORMATS.keySet());
    }
    assertThat(cases()).hasSizeGreaterThan(400);
  }

  @Test
  void a_long_text_neither_overflows_the_stack_nor_takes_long() {
    for (String unit : List.of("a", "~1", "/", "{a}", "1", "%41", ".", "a.", "\"", "\u00e9", "[")) {
      String text = unit.repeat(300_000);
      FORMATS.values().forEach(format -> assertThat(format.validate(text)).isNotNull());
    }
  }

  @Test
  void a_format_tells_nothing_of_the_text_that_it_refuses() {
    for (FormatValidator format : FORMATS.values()) {
      for (String text : List.of("m4rker |%", "m4rker\u00fc |%")) {
        assertThat(format.validate(text).orElse("")).isEmpty();
      }
    }
  }

  @Test
  void a_format_in_ascii_refuses_other_letters_for_a_reason_of_their_own() {
    for (String format : List.of("hostname", "email", "uri", "uri-reference")) {
      assertThat(Formats.reason(format, "b\u00fccher")).isEqualTo(new Reason.Format(format, true));
      assertThat(Formats.reason(format, "a b")).isEqualTo(new Reason.Format(format, false));
    }
    assertThat(Formats.reason("date", "b\u00fccher")).isEqualTo(new Reason.Format("date", false));
  }

  @Test
  void every_format_of_draft_07_is_checked() {
    String names =
        "date time date-time email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri"
            + " iri-reference uri-template json-pointer relative-json-pointer";
    assertThat(FORMATS.keySet()).containsAll(List.of(names.split(" ")));
    assertThat(Formats.isKnown("regex")).isTrue();
  }

  private static Optional<String> refusal(String format, String text) {
    return Optional.ofNullable(FORMATS.get(format)).orElseThrow().validate(text);
  }
}

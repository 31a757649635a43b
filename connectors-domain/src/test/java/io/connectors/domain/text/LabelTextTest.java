package io.connectors.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTextTest {

  /** The Unicode property White_Space, from PropList.txt. */
  static IntStream whiteSpace() {
    return IntStream.of(
        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
        0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000);
  }

  @ParameterizedTest
  @MethodSource("whiteSpace")
  void every_white_space_is_trimmed_at_both_ends(int space) {
    String blank = Character.toString(space);
    assertThat(LabelText.normalize(blank + " Our blog" + blank + blank)).isEqualTo("Our blog");
    assertThat(LabelText.normalize(blank)).isEmpty();
  }

  @Test
  void only_white_space_is_trimmed() {
    long trimmed =
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
            .filter(character -> character < 0xD800 || character > 0xDFFF)
            .filter(character -> LabelText.normalize(Character.toString(character)).isEmpty())
            .count();
    assertThat(trimmed).isEqualTo(whiteSpace().count());
  }

  @ParameterizedTest
  @CsvSource({
    "e\u0301, \u00e9",
    "A\u030a, \u00c5",
    "\u212b, \u00c5",
    "\u1112\u1161\u11ab, \ud55c",
    "\u0958, \u0915\u093c",
    "\u2126, \u03a9"
  })
  void canonically_equal_texts_become_equal(String text, String normal) {
    assertThat(LabelText.normalize(text)).isEqualTo(normal);
  }

  @Test
  void compatible_letters_stay_different() {
    assertThat(LabelText.normalize("\ufb01 \u2460")).isEqualTo("\ufb01 \u2460");
  }

  @Test
  void rejects_text_that_no_store_keeps() {
    assertThatThrownBy(() -> LabelText.normalize("a\ud83d")).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Company blog",
        "\ud83d\udc69\u200d\ud83d\udcbb blog", // woman technologist: joined
        "\u2764\ufe0f", // heart with a variation selector at the end
        "\u2764\ufe0f blog",
        "We \u2764\ufe0f\u200d\ud83d\udd25 news", // heart on fire
        "1\ufe0f\u20e3 first", // keycap
        "\ud83c\udff3\ufe0f\u200d\ud83c\udf08", // rainbow flag
        "\ud83d\udc68\ud83c\udffd\u200d\ud83d\ude80", // with a skin tone
        "\ud83c\uddee\ud83c\uddf7", // a flag of two letters
        "\u845b\udb40\udd00", // an ideograph with a variation selector
        "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian
        "\u0915\u094d\u200d\u0937", // Devanagari
        "\u1820\u180b\u1821", // Mongolian
        "\ud55c\uad6d", // Hangul
        "\u0ba8\u0bbf", // Tamil, with a mark
        "!!",
        "\u00a9\ufe0e"
      })
  void accepts_labels_of_every_script_and_emoji(String label) {
    assertThat(LabelText.violation(LabelText.normalize(label), 2, 255)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\tb", "a\u007fb", "a\u0085b", "a\u001bb", "a\u009fb", "a\u0001"})
  void rejects_control_characters(String label) {
    assertThat(LabelText.violation(label, 2, 255)).contains(FieldReason.CONTROL_CHARACTERS);
  }

  static Stream<String> bidirectionalControls() {
    return IntStream.concat(
            IntStream.of(0x061C, 0x200E, 0x200F),
            IntStream.concat(
                IntStream.rangeClosed(0x202A, 0x202E), IntStream.rangeClosed(0x2066, 0x2069)))
        .mapToObj(Character::toString);
  }

  @ParameterizedTest
  @MethodSource("bidirectionalControls")
  void rejects_characters_that_control_text_direction_at_every_position(String control) {
    Optional<Reason> refusal = Optional.of(FieldReason.DIRECTION_CHARACTERS);
    assertThat(LabelText.violation("a" + control + "b", 2, 255)).isEqualTo(refusal);
    assertThat(LabelText.violation("ab" + control, 2, 255)).isEqualTo(refusal);
    assertThat(LabelText.violation(control + "ab", 2, 255)).isEqualTo(refusal);
  }

  static Stream<String> ignorable() {
    return IntStream.of(
            0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060, 0x2064, 0x2065,
            0x206A, 0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1D173, 0xE0001,
            0xE0041, 0xE007F, 0xE01F0, 0xE0FFF)
        .mapToObj(Character::toString);
  }

  @ParameterizedTest
  @MethodSource("ignorable")
  void rejects_invisible_characters_also_between_visible_ones(String invisible) {
    Reason refusal = new Reason.InvisibleCharacter(invisible.codePointAt(0));
    assertThat(LabelText.violation("a" + invisible + "b", 2, 255)).contains(refusal);
    assertThat(LabelText.violation("ab" + invisible, 2, 255)).contains(refusal);
    assertThat(LabelText.violation(invisible + "ab", 2, 255)).contains(refusal);
  }

  @Test
  void accepts_characters_next_to_the_ignorable_ranges() {
    IntStream.of(
            0x00AC, 0x00AE, 0x0350, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A, 0x1810, 0x2010, 0x202F,
            0x2070, 0x3163, 0x3165, 0xFDFF, 0xFE10, 0xFF9F, 0xFFF9, 0x1BC9F, 0x1D172, 0x1D17B)
        .mapToObj(character -> "a" + Character.toString(character) + "b")
        .forEach(label -> assertThat(LabelText.violation(label, 2, 255)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blog\u200d",
        "\u200dblog",
        "blog\u200c",
        "\u200cblog",
        "a\u200d b",
        "a \u200cb",
        "blog\ufe0f",
        "\ufe0fblog",
        "a \ufe0f b",
        "\u2764\ufe0f\ufe0f",
        "\u2764\u200d\ufe0f",
        "\u2764\ufe0f\u200d",
        "e\u0301x\u0301\udb40\udd00",
        "1\ufe0f"
      })
  void rejects_a_joiner_or_variation_selector_without_visible_neighbours(String label) {
    assertThat(LabelText.violation(label, 2, 255))
        .containsInstanceOf(Reason.InvisibleCharacter.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200d\u200d",
        "\u200c\u200d",
        "\ufe0f\ufe0f",
        "\u3164\u3164",
        "\u00ad\u00ad",
        "\u0301\u0301",
        "\u2800\u2800",
        "\u115f\u1160",
        "\udb40\udc41\udb40\udc42"
      })
  void rejects_a_label_without_visible_characters(String label) {
    assertThat(LabelText.violation(label, 2, 255)).contains(FieldReason.NOTHING_VISIBLE);
  }

  @Test
  void lengths_count_code_points() {
    String rocket = "\ud83d\ude80";
    assertThat(LabelText.violation(rocket.repeat(3), 2, 3)).isEmpty();
    assertThat(LabelText.violation(rocket.repeat(4), 2, 3)).contains(new Reason.Length(2, 3));
    assertThat(LabelText.violation(rocket, 2, 3)).contains(new Reason.Length(2, 3));
  }

  @Test
  void a_cut_label_does_not_end_with_an_invisible_character() {
    assertThat(LabelText.cut("abc", 5)).isEqualTo("abc");
    assertThat(LabelText.cut("a\ud83d\udc69\u200d\ud83d\udcbb", 3)).isEqualTo("a\ud83d\udc69");
    assertThat(LabelText.cut("ab \u2764\ufe0f\u200d\ud83d\udd25", 3)).isEqualTo("ab");
  }
}

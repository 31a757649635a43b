package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields for numbers. */
class NumberFieldTest {

  private static final ConnectorForm FORM =
      Forms.settings("{'whole': {'type': 'integer'}, 'any': {'type': 'number'}}");

  private static SubmittedForm typed(String name, String text) {
    return FORM.readEdited(
        Forms.edit(FORM, "{}").type("/config/" + name, text).submit(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "' 5 ', 5",
    "5.0, 5",
    "1e3, 1000",
    "+7, 7",
    "-7, -7",
    "007, 7",
    "1E+2, 100",
    "50e-1, 5",
    "123456789012345678901234567890, 123456789012345678901234567890",
    "-0, 0"
  })
  void whole_numbers_are_understood_and_written_plainly(String text, String expected) {
    var value = typed("whole", text).configuration().values().get("whole").orElseThrow();

    assertThat(value).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1e300, 1E+300",
    ".5, 0.5",
    "1234567890.123456789012345678901234567890," + "1234567890.123456789012345678901234567890"
  })
  void numbers_are_exact(String text, String expected) {
    var value = typed("any", text).configuration().values().get("any").orElseThrow();

    assertThat(value).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "five",
        "٣",
        "1,5",
        "1 000",
        "0x10",
        "5.",
        "NaN",
        "Infinity",
        "1e",
        "--1",
        "1e9999999"
      })
  void what_is_no_number_is_refused_at_the_field_and_stays_typed(String text) {
    var submitted = typed("any", text);

    assertThat(submitted.configuration().values()).isEqualTo(Forms.json("{}"));
    assertThat(submitted.form().violations())
        .containsExactly(new Violation(new JsonPointer("/config/any"), FormReason.NOT_A_NUMBER));
    var page = Page.of(FORM.again(submitted, submitted.form().violations()));
    assertThat(page.control("/config/any").attr("value")).isEqualTo(text);
    assertThat(page.byId("form-config-any.error").text())
        .isEqualTo("Enter a number, for example 7 or 7.5.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e301", "1e-301", "12345678901234567890123456789012345678901"})
  void what_no_store_keeps_is_refused(String text) {
    assertThat(typed("any", text).form().violations())
        .extracting(found -> EnglishReasons.of(found.reason()))
        .containsExactly("must have at most 40 digits that count, and an exponent within 300");
  }

  @Test
  void a_long_row_of_digits_is_refused_unread() {
    assertThat(typed("any", "1".repeat(200_000)).form().violations()).hasSize(1);
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      var page = Forms.edit(FORM, "{'whole': 1234, 'any': 0.5}");
      assertThat(page.control("/config/whole").attr("value")).isEqualTo("1234");
      assertThat(Forms.back(FORM, page)).isEqualTo(Forms.json("{'whole': 1234, 'any': 0.5}"));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void a_fraction_where_a_whole_number_belongs_is_left_to_the_schema() {
    assertThat(typed("whole", "5.5").configuration().values())
        .isEqualTo(Forms.json("{'whole': 5.5}"));
  }

  @Test
  void an_empty_number_is_absent() {
    assertThat(typed("whole", " ").configuration().values()).isEqualTo(Forms.json("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'integer'} | A whole number. | ``",
        "{'type': 'integer', 'minimum': 1} | A whole number, at least 1. | numeric",
        "{'type': 'number', 'exclusiveMinimum': 0, 'maximum': 10} | A number, more than 0, at most"
            + " 10. | decimal",
        "{'type': 'number', 'exclusiveMaximum': 1, 'multipleOf': 0.1} | A number, less than 1, a"
            + " multiple of 0.1. | ``",
      },
      quoteCharacter = '`')
  void shows_limits_before_input(String schema, String hint, String keyboard) {
    var page = Forms.edit(Forms.settings("{'x': " + schema + "}"), "{}");

    assertThat(page.byId("form-config-x.hint").text()).isEqualTo(hint);
    assertThat(page.control("/config/x").attr("inputmode")).isEqualTo(keyboard);
    assertThat(page.control("/config/x").attr("type")).isEqualTo("text");
  }
}

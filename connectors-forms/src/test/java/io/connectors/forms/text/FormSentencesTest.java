package io.connectors.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Bound;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.EnglishTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form's sentence of every kind of reason. */
class FormSentencesTest {

  private static final Map<String, String> LABELS =
      Map.of("base_url", "Site address", "and", "Other", "an on", "On");

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(FieldReason.REQUIRED, "Enter a value."),
        Arguments.of(
            FieldReason.UNKNOWN_FIELD, "This connector type has no such field. Remove it."),
        Arguments.of(FieldReason.NOT_ALLOWED, "This value is not allowed."),
        Arguments.of(FormReason.MALFORMED_JSON, "Enter valid JSON."),
        Arguments.of(
            CatalogReason.NOT_A_TEXT,
            "The definition of this connector type has an error: must be a text of 1 to 1000 characters."),
        Arguments.of(
            SchemaReason.NOT_A_SCHEMA,
            "The definition of this connector type has an error: must be a schema."),
        Arguments.of(
            new Reason.RequiredUnless(List.of(List.of("base_url", "and"), List.of("x"))),
            "Enter this, or Site address and Other, or x."),
        Arguments.of(new Reason.RequiredWith("an on"), "On also needs this value."),
        Arguments.of(
            new Reason.RequiredAgain(Optional.of("base_url")),
            "Site address changed. Enter this value again."),
        Arguments.of(
            new Reason.RequiredAgain(Optional.empty()),
            "The destination changed. Enter this value again."),
        Arguments.of(new Reason.AbsentWith("x"), "Leave this empty if x is set."),
        Arguments.of(Reason.Type.of(JsonType.STRING), "Enter text."),
        Arguments.of(Reason.Type.of(JsonType.OBJECT), "Enter a group of fields."),
        Arguments.of(Reason.Type.of(JsonType.BOOLEAN), "Enter yes or no."),
        Arguments.of(Reason.Type.of(JsonType.INTEGER), "Enter a whole number."),
        Arguments.of(
            new Reason.Type(List.of(JsonType.STRING, JsonType.NULL)), "Enter text or null."),
        Arguments.of(Reason.Options.of("a", "b"), "Choose one of these: a, b."),
        Arguments.of(new Reason.TooShort(1), "Enter a value."),
        Arguments.of(new Reason.TooLong(2), "Use at most 2 characters."),
        Arguments.of(new Reason.Length(2, 255), "Enter 2 to 255 characters."),
        Arguments.of(new Reason.InvisibleCharacter(0xAD), "Remove the invisible character U+00AD."),
        Arguments.of(
            new Reason.Format("uri", false),
            "Enter the full address, for example https://example.com."),
        Arguments.of(
            new Reason.Format("uri", true),
            "Enter the full address, for example https://example.com. Use ASCII characters only:"
                + " the host in its xn-- form, other characters percent-encoded."),
        Arguments.of(
            new Reason.Format("email", false),
            "Enter an email address, for example name@example.com."),
        Arguments.of(
            new Reason.Format("email", true),
            "Enter an email address, for example name@example.com. Use ASCII characters only: the domain"
                + " in its xn-- form."),
        Arguments.of(
            new Reason.Format("ipv4", false), "Enter an IPv4 address, for example 192.0.2.1."),
        Arguments.of(
            new Reason.Pattern(Optional.empty()), "This value does not have the expected format."),
        Arguments.of(new Reason.Pattern(Optional.of("must end with !")), "Must end with !"),
        Arguments.of(new Reason.Limit(Bound.AT_LEAST, JsonNumber.of(1)), "Enter 1 or more."),
        Arguments.of(new Reason.WholeNumber(1, 9), "Enter a whole number from 1 to 9."),
        Arguments.of(new Reason.TooFew(Counted.ENTRIES, 1), "Enter at least 1 entry."),
        Arguments.of(new Reason.TooMany(Counted.TAGS, 20), "Use at most 20 tags."),
        Arguments.of(new Reason.WithinDays(9), "Choose a time within the next 9 days."),
        Arguments.of(
            new Reason.AnyOf(
                List.of(Reason.Type.of(JsonType.STRING), Reason.Type.of(JsonType.NULL))),
            "Enter text. Or: Enter null."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_reason_has_one_sentence(Reason reason, String sentence) {
    assertThat(sentence("", reason)).isEqualTo(sentence);
  }

  @Test
  void every_type_of_reason_is_tried() {
    Set<Class<?>> tried =
        sentences().map(each -> each.get()[0].getClass()).collect(Collectors.toSet());

    assertThat(tried).containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
  }

  @Test
  void every_reason_without_parameters_has_a_sentence() {
    Stream<Reason> reasons =
        Stream.of(
                FieldReason.values(),
                FormReason.values(),
                CatalogReason.values(),
                SchemaReason.values())
            .flatMap(Arrays::stream);

    assertThat(reasons).allSatisfy(reason -> assertThat(sentence("", reason)).endsWith("."));
  }

  @Test
  void every_type_of_value_every_limit_and_everything_counted_has_a_name() {
    Stream<Reason> types = Arrays.stream(JsonType.values()).map(Reason.Type::of);
    Stream<Reason> limits =
        Arrays.stream(Bound.values()).map(bound -> new Reason.Limit(bound, JsonNumber.of(1)));
    Stream<Reason> counts =
        Arrays.stream(Counted.values()).map(counted -> new Reason.TooMany(counted, 2));

    assertThat(Stream.of(types, limits, counts).flatMap(each -> each))
        .allSatisfy(reason -> assertThat(sentence("", reason)).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "hostname", "idn-hostname", "ipv6", "iri", "regex", "uuid"})
  void a_format_is_described(String name) {
    assertThat(sentence("", new Reason.Format(name, false))).doesNotContain(name + ".");
  }

  @Test
  void a_format_without_a_description_has_its_name() {
    assertThat(sentence("", new Reason.Format("isbn", true)))
        .isEqualTo("Enter isbn. Use ASCII characters only: other characters percent-encoded.");
  }

  @Test
  void a_place_inside_the_value_is_named_by_labels_and_counted_from_one() {
    assertThat(sentence("/0/base_url", FieldReason.REQUIRED))
        .isEqualTo("Entry 1, Site address: Enter a value.");
  }

  private static String sentence(String place, Reason reason) {
    return new FormSentences(EnglishTexts.FILE, LABELS)
        .of(new Violation(new JsonPointer(place), reason));
  }
}

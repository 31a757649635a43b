package io.connectors.forms.render;

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

/** A form's sentence of every kind of reason. */
class FormSentencesTest {

  private static final Map<String, String> LABELS =
      Map.of("base_url", "Site address", "and", "Other", "an on", "On");

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(FieldReason.REQUIRED, "This is required."),
        Arguments.of(FieldReason.UNKNOWN_FIELD, "This type has no such field: remove it."),
        Arguments.of(FieldReason.NOT_ALLOWED, "Is not allowed."),
        Arguments.of(FormReason.MALFORMED_JSON, "Must be well-formed JSON."),
        Arguments.of(CatalogReason.NOT_A_TEXT, "Must be a text of 1 to 1000 characters."),
        Arguments.of(SchemaReason.NOT_A_SCHEMA, "Must be a schema."),
        Arguments.of(
            new Reason.RequiredUnless(List.of(List.of("base_url", "and"), List.of("x"))),
            "Is required, unless Site address and Other are given or x is given."),
        Arguments.of(new Reason.RequiredWith("an on"), "Is required together with On."),
        Arguments.of(
            new Reason.RequiredAgain(Optional.of("base_url")),
            "Must be given again, because Site address has changed."),
        Arguments.of(
            new Reason.RequiredAgain(Optional.empty()),
            "Must be given again, because a destination has changed."),
        Arguments.of(new Reason.AbsentWith("x"), "Must be absent where x is given."),
        Arguments.of(Reason.Type.of(JsonType.STRING), "Must be a text."),
        Arguments.of(Reason.Type.of(JsonType.OBJECT), "Must be a group of fields."),
        Arguments.of(Reason.Type.of(JsonType.BOOLEAN), "Must be yes or no."),
        Arguments.of(Reason.Type.of(JsonType.INTEGER), "Must be a whole number."),
        Arguments.of(
            new Reason.Type(List.of(JsonType.STRING, JsonType.NULL)), "Must be text or null."),
        Arguments.of(Reason.Options.of("a", "b"), "Must be one of a, b."),
        Arguments.of(new Reason.TooShort(1), "Must not be empty."),
        Arguments.of(new Reason.TooLong(2), "Must be at most 2 characters long."),
        Arguments.of(new Reason.Length(2, 255), "Must be 2 to 255 characters long."),
        Arguments.of(
            new Reason.InvisibleCharacter(0xAD), "Must not hold the invisible character U+00AD."),
        Arguments.of(
            new Reason.Format("uri", false), "Must be a web address, such as https://example.com."),
        Arguments.of(
            new Reason.Format("uri", true),
            "Must be a web address in ASCII: the host in its xn-- form, other letters"
                + " percent-encoded."),
        Arguments.of(
            new Reason.Format("email", false),
            "Must be an e-mail address, such as name@example.com."),
        Arguments.of(
            new Reason.Format("email", true),
            "Must be a valid e-mail address in ASCII: the domain in its xn-- form."),
        Arguments.of(new Reason.Format("ipv4", false), "Must be a valid IPv4 address."),
        Arguments.of(new Reason.Pattern(Optional.empty()), "This does not have the expected form."),
        Arguments.of(new Reason.Pattern(Optional.of("must end with !")), "Must end with !"),
        Arguments.of(new Reason.Limit(Bound.AT_LEAST, JsonNumber.of(1)), "Must be at least 1."),
        Arguments.of(new Reason.WholeNumber(1, 9), "Must be a whole number from 1 to 9."),
        Arguments.of(new Reason.TooFew(Counted.ENTRIES, 1), "Must have at least 1 entry."),
        Arguments.of(new Reason.TooMany(Counted.TAGS, 20), "Must be at most 20 tags."),
        Arguments.of(new Reason.WithinDays(9), "Must be within the next 9 days."),
        Arguments.of(
            new Reason.AnyOf(
                List.of(Reason.Type.of(JsonType.STRING), Reason.Type.of(JsonType.NULL))),
            "Must be text or must be null."));
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
  void a_place_inside_the_value_is_named_by_labels_and_counted_from_one() {
    assertThat(sentence("/0/base_url", FieldReason.REQUIRED))
        .isEqualTo("Entry 1, Site address: this is required.");
  }

  private static String sentence(String place, Reason reason) {
    return FormSentences.sentence(new Violation(new JsonPointer(place), reason), LABELS);
  }
}

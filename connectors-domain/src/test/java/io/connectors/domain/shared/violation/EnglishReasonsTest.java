package io.connectors.domain.shared.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Test: the API sentence of every kind of reason. */
class EnglishReasonsTest {

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(FieldReason.REQUIRED, "is required"),
        Arguments.of(FieldReason.UNKNOWN_SCOPE, "must be publish-targets:read or connectors:read"),
        Arguments.of(FormReason.MALFORMED_JSON, "must be well-formed JSON"),
        Arguments.of(CatalogReason.NOT_AN_ICON, "must be the name of an icon, such as brand-x"),
        Arguments.of(SchemaReason.NOT_A_SCHEMA, "must be a schema"),
        Arguments.of(
            new Reason.RequiredUnless(List.of(List.of("b"))), "is required, unless b is given"),
        Arguments.of(
            new Reason.RequiredUnless(List.of(List.of("b"), List.of("c", "d", "e"))),
            "is required, unless b is given or c, d and e are given"),
        Arguments.of(new Reason.RequiredWith("key"), "is required together with key"),
        Arguments.of(
            new Reason.RequiredAgain(Optional.of("base_url")),
            "must be given again, because base_url has changed"),
        Arguments.of(
            new Reason.RequiredAgain(Optional.empty()),
            "must be given again, because a destination has changed"),
        Arguments.of(
            new Reason.AbsentWith("expires_at"), "must be absent where expires_at is given"),
        Arguments.of(Reason.Type.of(JsonType.INTEGER), "must be a whole number"),
        Arguments.of(
            new Reason.Type(List.of(JsonType.STRING, JsonType.BOOLEAN, JsonType.NULL)),
            "must be text, true or false or null"),
        Arguments.of(Reason.Options.of("a"), "must be a"),
        Arguments.of(
            new Reason.Options(List.of(JsonValue.of("a"), JsonValue.of(true), JsonNumber.of(2))),
            "must be one of a, true, 2"),
        Arguments.of(
            new Reason.Options(Collections.nCopies(21, JsonValue.of("a"))),
            "must be one of the options"),
        Arguments.of(new Reason.TooShort(1), "must not be empty"),
        Arguments.of(new Reason.TooShort(2), "must be at least 2 characters long"),
        Arguments.of(new Reason.TooLong(1), "must be at most 1 character long"),
        Arguments.of(new Reason.Length(2, 255), "must be 2 to 255 characters long"),
        Arguments.of(
            new Reason.InvisibleCharacter(0x200B), "must not hold the invisible character U+200B"),
        Arguments.of(new Reason.Format("date", false), "must be a valid date, such as 2026-01-31"),
        Arguments.of(new Reason.Format("iban", false), "must be a valid iban"),
        Arguments.of(
            new Reason.Format("email", true),
            "must be a valid e-mail address in ASCII: the domain in its xn-- form"),
        Arguments.of(
            new Reason.Format("hostname", true),
            "must be a valid hostname in ASCII: labels with other letters in their xn-- form"),
        Arguments.of(
            new Reason.Format("uri-reference", true),
            "must be a valid URI reference in ASCII: other letters percent-encoded"),
        Arguments.of(new Reason.Pattern(Optional.empty()), "does not have the expected form"),
        Arguments.of(new Reason.Pattern(Optional.of("must be odd")), "must be odd"),
        Arguments.of(limit(Bound.AT_LEAST, "1.50"), "must be at least 1.5"),
        Arguments.of(limit(Bound.AT_MOST, "1e2"), "must be at most 100"),
        Arguments.of(limit(Bound.MORE_THAN, "1e30"), "must be more than 1E+30"),
        Arguments.of(limit(Bound.LESS_THAN, "-1"), "must be less than -1"),
        Arguments.of(limit(Bound.MULTIPLE_OF, "0.5"), "must be a multiple of 0.5"),
        Arguments.of(new Reason.WholeNumber(1, 365), "must be a whole number from 1 to 365"),
        Arguments.of(new Reason.TooFew(Counted.ENTRIES, 1), "must have at least 1 entry"),
        Arguments.of(new Reason.TooFew(Counted.FIELDS, 2), "must have at least 2 fields"),
        Arguments.of(new Reason.TooMany(Counted.ENTRIES, 2), "must have at most 2 entries"),
        Arguments.of(new Reason.TooMany(Counted.FIELDS, 1), "must have at most 1 field"),
        Arguments.of(new Reason.TooMany(Counted.VALUES, 9), "must not have more than 9 values"),
        Arguments.of(
            new Reason.TooMany(Counted.LEVELS, 64), "must not be nested deeper than 64 levels"),
        Arguments.of(
            new Reason.TooMany(Counted.CHARACTERS, 9), "must not be longer than 9 characters"),
        Arguments.of(new Reason.TooMany(Counted.TAGS, 20), "must be at most 20 tags"),
        Arguments.of(
            new Reason.TooMany(Counted.DESTINATIONS, 100),
            "must not mark more than 100 destinations"),
        Arguments.of(new Reason.WithinDays(365), "must be within the next 365 days"),
        Arguments.of(
            new Reason.AnyOf(
                List.of(Reason.Type.of(JsonType.INTEGER), Reason.Type.of(JsonType.NULL))),
            "must be a whole number or must be null"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_reason_has_one_sentence(Reason reason, String sentence) {
    assertThat(EnglishReasons.of(reason)).isEqualTo(sentence);
  }

  @Test
  void the_examples_cover_every_type_of_reason() {
    Set<Class<?>> covered =
        sentences().map(each -> each.get()[0].getClass()).collect(Collectors.toSet());

    assertThat(covered).containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
  }

  @Test
  void reasons_without_parameters_have_different_sentences_within_their_enum() {
    for (Reason[] reasons :
        List.<Reason[]>of(
            FieldReason.values(),
            FormReason.values(),
            CatalogReason.values(),
            SchemaReason.values())) {
      assertThat(Arrays.stream(reasons).map(EnglishReasons::of)).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_sentence_of_a_violation_starts_with_its_place() {
    assertThat(EnglishReasons.of(new Violation(JsonPointer.to("name"), FieldReason.REQUIRED)))
        .isEqualTo("/name is required");
    assertThat(EnglishReasons.of(new Violation(JsonPointer.ROOT, CatalogReason.NOT_A_FILE)))
        .isEqualTo("is not a file");
  }

  private static Reason limit(Bound bound, String limit) {
    return new Reason.Limit(bound, new JsonNumber(new BigDecimal(limit)));
  }
}

package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Value: the reason to reject a field. The nested records are the reasons with parameters; the
 * enums of this package are the reasons without. A reason never contains the rejected value.
 */
public sealed interface Reason
    permits FieldReason,
        FormReason,
        CatalogReason,
        SchemaReason,
        Reason.RequiredUnless,
        Reason.RequiredWith,
        Reason.RequiredAgain,
        Reason.AbsentWith,
        Reason.Type,
        Reason.Options,
        Reason.TooShort,
        Reason.TooLong,
        Reason.Length,
        Reason.InvisibleCharacter,
        Reason.Format,
        Reason.Pattern,
        Reason.Limit,
        Reason.WholeNumber,
        Reason.TooFew,
        Reason.TooMany,
        Reason.WithinDays,
        Reason.AnyOf {

  /** The end of the API's sentence, which begins with the name of the field. */
  String english();

  /**
   * The field is missing, and every group of fields that could replace it is incomplete.
   *
   * @param alternatives the names of the fields of each group
   */
  record RequiredUnless(List<List<String>> alternatives) implements Reason {

    /** Copies the list. */
    public RequiredUnless {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    @Override
    public String english() {
      return EnglishReasons.requiredUnless(alternatives);
    }
  }

  /** The field is missing although another field requires it. */
  record RequiredWith(String field) implements Reason {

    @Override
    public String english() {
      return "is required together with " + field;
    }
  }

  /**
   * A stored secret must be entered again, because a destination has changed.
   *
   * @param destination the name of the changed setting, if it has a name
   */
  record RequiredAgain(Optional<String> destination) implements Reason {

    @Override
    public String english() {
      return "must be given again, because " + destination.orElse("a destination") + " has changed";
    }
  }

  /** The field is present although another field excludes it. */
  record AbsentWith(String field) implements Reason {

    @Override
    public String english() {
      return "must be absent where " + field + " is given";
    }
  }

  /** The value does not have one of the expected types. */
  record Type(List<JsonType> expected) implements Reason {

    /** Copies the list. */
    public Type {
      expected = List.copyOf(expected);
    }

    /** The value does not have the expected type. */
    public static Type of(JsonType expected) {
      return new Type(List.of(expected));
    }

    @Override
    public String english() {
      return EnglishReasons.types(expected);
    }
  }

  /** The value is not one of the options. */
  record Options(List<JsonValue> options) implements Reason {

    /** Copies the list. */
    public Options {
      options = List.copyOf(options);
    }

    /** The value is not one of the texts. */
    public static Options of(String... texts) {
      return new Options(List.of(texts).stream().<JsonValue>map(JsonValue::of).toList());
    }

    @Override
    public String english() {
      return EnglishReasons.options(options);
    }
  }

  /** The text has fewer characters (code points) than the minimum. */
  record TooShort(int min) implements Reason {

    @Override
    public String english() {
      return EnglishReasons.tooShort(min);
    }
  }

  /** The text has more characters (code points) than the maximum. */
  record TooLong(int max) implements Reason {

    @Override
    public String english() {
      return EnglishReasons.tooLong(max);
    }
  }

  /** The text has fewer or more characters (code points) than allowed. */
  record Length(int min, int max) implements Reason {

    @Override
    public String english() {
      return "must be " + min + " to " + max + " characters long";
    }
  }

  /** The text contains an invisible character, which makes different texts look the same. */
  record InvisibleCharacter(int codePoint) implements Reason {

    @Override
    public String english() {
      return "must not hold the invisible character U+%04X".formatted(codePoint);
    }
  }

  /**
   * The text does not have a format.
   *
   * @param name the value of JSON Schema's keyword {@code format}, such as {@code uri}
   * @param encoded whether the text has characters that must be encoded in ASCII
   */
  record Format(String name, boolean encoded) implements Reason {

    @Override
    public String english() {
      return EnglishFormats.of(this);
    }
  }

  /**
   * The value does not match a pattern, or another rule without a separate reason.
   *
   * @param message the explanation of the schema's author: the end of a sentence that begins with
   *     the field
   */
  record Pattern(Optional<String> message) implements Reason {

    @Override
    public String english() {
      return message.orElse("does not have the expected form");
    }
  }

  /** The number is outside a bound. */
  record Limit(Bound bound, JsonNumber limit) implements Reason {

    @Override
    public String english() {
      return "must be " + bound.english() + EnglishReasons.number(limit);
    }
  }

  /** The value is not a whole number from the minimum to the maximum. */
  record WholeNumber(long min, long max) implements Reason {

    @Override
    public String english() {
      return "must be a whole number from " + min + " to " + max;
    }
  }

  /** The value has fewer parts than the minimum. */
  record TooFew(Counted counted, int min) implements Reason {

    @Override
    public String english() {
      return "must have at least " + counted.english(min);
    }
  }

  /** The value has more parts than the maximum. */
  record TooMany(Counted counted, int max) implements Reason {

    @Override
    public String english() {
      return counted.atMost() + counted.english(max);
    }
  }

  /** The time is in the past, or more than this number of days in the future. */
  record WithinDays(int days) implements Reason {

    @Override
    public String english() {
      return "must be within the next " + days + " days";
    }
  }

  /** The value matches none of several alternatives; one reason for each. */
  record AnyOf(List<Reason> reasons) implements Reason {

    /** Copies the list. */
    public AnyOf {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String english() {
      return reasons.stream().map(Reason::english).collect(Collectors.joining(" or "));
    }
  }
}

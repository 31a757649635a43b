package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Value: why a field is refused. The nested records are the reasons with parameters; the enums
 * beside this type are those without. A reason never holds the value that was refused.
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

  /** The sentence of the API; the end of a sentence that begins with the name of the field. */
  String english();

  /**
   * The field is missing, and so is every group of fields that could replace it.
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

  /** The field is missing although that other field is given. */
  record RequiredWith(String field) implements Reason {

    @Override
    public String english() {
      return "is required together with " + field;
    }
  }

  /**
   * A stored secret must be given again, because a destination has changed.
   *
   * @param destination the name of the setting that has changed; absent if it has none
   */
  record RequiredAgain(Optional<String> destination) implements Reason {

    @Override
    public String english() {
      return "must be given again, because " + destination.orElse("a destination") + " has changed";
    }
  }

  /** The field is given although that other field excludes it. */
  record AbsentWith(String field) implements Reason {

    @Override
    public String english() {
      return "must be absent where " + field + " is given";
    }
  }

  /** The value is of no expected type. */
  record Type(List<JsonType> expected) implements Reason {

    /** Copies the list. */
    public Type {
      expected = List.copyOf(expected);
    }

    /** The value is not of that one type. */
    public static Type of(JsonType expected) {
      return new Type(List.of(expected));
    }

    @Override
    public String english() {
      return EnglishReasons.types(expected);
    }
  }

  /** The value is not one of these. */
  record Options(List<JsonValue> options) implements Reason {

    /** Copies the list. */
    public Options {
      options = List.copyOf(options);
    }

    /** The value is not one of these texts. */
    public static Options of(String... texts) {
      return new Options(List.of(texts).stream().<JsonValue>map(JsonValue::of).toList());
    }

    @Override
    public String english() {
      return EnglishReasons.options(options);
    }
  }

  /** The text has fewer characters (code points). */
  record TooShort(int min) implements Reason {

    @Override
    public String english() {
      return EnglishReasons.tooShort(min);
    }
  }

  /** The text has more characters (code points). */
  record TooLong(int max) implements Reason {

    @Override
    public String english() {
      return EnglishReasons.tooLong(max);
    }
  }

  /** The text has fewer or more characters (code points). */
  record Length(int min, int max) implements Reason {

    @Override
    public String english() {
      return "must be " + min + " to " + max + " characters long";
    }
  }

  /** The text holds an invisible character, which makes two texts look alike. */
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
   * @param encoded whether it has characters that the format has only encoded in ASCII
   */
  record Format(String name, boolean encoded) implements Reason {

    @Override
    public String english() {
      return EnglishFormats.of(this);
    }
  }

  /**
   * The value does not match a pattern or another rule that has no reason of its own.
   *
   * @param message the schema author's explanation, the end of a sentence that begins with the
   *     field
   */
  record Pattern(Optional<String> message) implements Reason {

    @Override
    public String english() {
      return message.orElse("does not have the expected form");
    }
  }

  /** The number is out of a bound. */
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

  /** The value has fewer of these. */
  record TooFew(Counted counted, int min) implements Reason {

    @Override
    public String english() {
      return "must have at least " + counted.english(min);
    }
  }

  /** The value has more of these. */
  record TooMany(Counted counted, int max) implements Reason {

    @Override
    public String english() {
      return counted.atMost() + counted.english(max);
    }
  }

  /** The time is in the past, or later than in that many days. */
  record WithinDays(int days) implements Reason {

    @Override
    public String english() {
      return "must be within the next " + days + " days";
    }
  }

  /** The value fits none of several alternatives, each for its own reason. */
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

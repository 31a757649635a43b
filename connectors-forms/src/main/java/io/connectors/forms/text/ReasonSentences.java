package io.connectors.forms.text;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.SchemaReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Renderer: reasons as sentences that tell a user what to enter. */
record ReasonSentences(FormTexts texts, Map<String, String> labels) {

  private static final String ERROR = "form.error.";
  private static final int MAX_LISTED_OPTIONS = 20;

  /** The formats that the message file describes; others are shown by their name. */
  private static final Set<String> FORMATS =
      Set.of(
          "date time date-time duration hostname idn-hostname email idn-email ipv4 ipv6 uri iri uuid regex uri-reference iri-reference uri-template json-pointer relative-json-pointer"
              .split(" "));

  private static final Set<String> ENCODINGS = Set.of("hostname", "email", "uri");

  String of(Reason reason) {
    if (reason instanceof FieldReason || reason instanceof FormReason) {
      return texts.text(ERROR + key((Enum<?>) reason));
    }
    if (reason instanceof CatalogReason || reason instanceof SchemaReason) {
      return texts.text(ERROR + "connector-type", EnglishReasons.of(reason));
    }
    if (reason instanceof Reason.AnyOf any) {
      return any.reasons().stream()
          .map(this::of)
          .collect(Collectors.joining(" " + texts.text(ERROR + "or") + " "));
    }
    return relation(reason);
  }

  /** Reasons about other fields. */
  private String relation(Reason reason) {
    if (reason instanceof Reason.RequiredUnless unless) {
      List<String> groups = unless.alternatives().stream().map(this::labels).toList();
      return texts.text(ERROR + "required-unless", listed("form.list.alternative", groups));
    }
    if (reason instanceof Reason.RequiredWith with) {
      return texts.text(ERROR + "required-with", label(with.field()));
    }
    if (reason instanceof Reason.RequiredAgain again) {
      return again
          .destination()
          .map(field -> texts.text(ERROR + "required-again", label(field)))
          .orElseGet(() -> texts.text(ERROR + "required-again-unnamed"));
    }
    if (reason instanceof Reason.AbsentWith absent) {
      return texts.text(ERROR + "absent-with", label(absent.field()));
    }
    return kind(reason);
  }

  /** Reasons about types of values. */
  private String kind(Reason reason) {
    if (reason instanceof Reason.Type type) {
      List<String> names =
          type.expected().stream().map(each -> texts.text("form.type." + key(each))).toList();
      return texts.text(ERROR + "type", listed("form.list.or", names));
    }
    if (reason instanceof Reason.Options options) {
      return options(options.options());
    }
    if (reason instanceof Reason.Format format) {
      return format(format);
    }
    if (reason instanceof Reason.Pattern pattern) {
      return pattern
          .message()
          .map(ReasonSentences::sentence)
          .orElseGet(() -> texts.text(ERROR + "pattern"));
    }
    if (reason instanceof Reason.InvisibleCharacter invisible) {
      return texts.text(ERROR + "invisible-character", "U+%04X".formatted(invisible.codePoint()));
    }
    return limit(reason);
  }

  /** Reasons about lengths, counts and numbers. */
  private String limit(Reason reason) {
    if (reason instanceof Reason.TooShort tooShort) {
      return texts.text(ERROR + "too-short", tooShort.min());
    }
    if (reason instanceof Reason.TooLong tooLong) {
      return texts.text(ERROR + "too-long", tooLong.max());
    }
    if (reason instanceof Reason.Length length) {
      return texts.text(ERROR + "length", length.min(), length.max());
    }
    if (reason instanceof Reason.Limit limit) {
      return texts.text(
          ERROR + "limit." + key(limit.bound()), EnglishReasons.number(limit.limit()));
    }
    if (reason instanceof Reason.WholeNumber number) {
      return texts.text(ERROR + "whole-number", number.min(), number.max());
    }
    if (reason instanceof Reason.TooFew few) {
      return texts.text(ERROR + "too-few", count(key(few.counted()), few.min()));
    }
    if (reason instanceof Reason.TooMany many) {
      return texts.text(ERROR + "too-many", count(key(many.counted()), many.max()));
    }
    if (reason instanceof Reason.WithinDays within) {
      return texts.text(ERROR + "within-days", within.days());
    }
    throw new IllegalArgumentException("A reason without a sentence: " + reason.getClass());
  }

  private String options(List<JsonValue> options) {
    if (options.size() > MAX_LISTED_OPTIONS) {
      return texts.text(ERROR + "options-many");
    }
    String listed = options.stream().map(ReasonSentences::option).collect(Collectors.joining(", "));
    return texts.text(ERROR + "options", listed);
  }

  private static String option(JsonValue value) {
    return value instanceof JsonString text ? text.value() : value.toString();
  }

  private String format(Reason.Format format) {
    String noun =
        FORMATS.contains(format.name())
            ? texts.text("form.format." + format.name())
            : format.name();
    if (!format.encoded()) {
      return texts.text(ERROR + "format", noun);
    }
    String encoding = ENCODINGS.contains(format.name()) ? format.name() : "other";
    return texts.text(ERROR + "format-encoded", noun, texts.text("form.encoding." + encoding));
  }

  private String count(String counted, int number) {
    return texts.text("form.count." + counted, number);
  }

  private String labels(List<String> fields) {
    return listed("form.list.and", fields.stream().map(this::label).toList());
  }

  /** Joins texts from the left with a text with two placeholders. */
  private String listed(String key, List<String> all) {
    return all.stream().reduce((left, right) -> texts.text(key, left, right)).orElse("");
  }

  private String label(String field) {
    return labels.getOrDefault(field, field);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The schema author's message as a sentence. */
  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String capitalized = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? capitalized : capitalized + ".";
  }
}

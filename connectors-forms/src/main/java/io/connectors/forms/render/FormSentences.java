package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renderer: violations as sentences of a form, plainer than those of the API, with fields by their
 * labels.
 */
record FormSentences(Map<String, String> labels) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final String WEB_ADDRESS = "must be a web address";

  /**
   * A violation as a sentence.
   *
   * @param violation its place is where in the control's value it is: mostly the value itself
   * @param labels what fields are called in the form, by the name of the property
   */
  static String sentence(Violation violation, Map<String, String> labels) {
    FormSentences sentences = new FormSentences(labels);
    String reason = sentences.of(violation.reason());
    JsonPointer place = violation.pointer();
    return closed(
        place.equals(JsonPointer.ROOT)
            ? capitalized(reason)
            : sentences.words(place) + ": " + reason);
  }

  /** The reasons that forms say in their own words; the others have those of the API. */
  private String of(Reason reason) {
    if (reason == FieldReason.REQUIRED) {
      return "this is required";
    }
    if (reason == FieldReason.UNKNOWN_FIELD) {
      return "this type has no such field: remove it";
    }
    if (reason instanceof Reason.Type type) {
      return type(type);
    }
    if (reason instanceof Reason.Format format) {
      return format(format);
    }
    if (reason instanceof Reason.Pattern pattern) {
      return pattern.message().orElse("this does not have the expected form");
    }
    return EnglishReasons.of(labelled(reason));
  }

  /** The same reason, its fields by their labels. */
  private Reason labelled(Reason reason) {
    if (reason instanceof Reason.RequiredUnless unless) {
      return new Reason.RequiredUnless(
          unless.alternatives().stream()
              .map(names -> names.stream().map(this::label).toList())
              .toList());
    }
    if (reason instanceof Reason.RequiredWith with) {
      return new Reason.RequiredWith(label(with.field()));
    }
    if (reason instanceof Reason.RequiredAgain again) {
      return new Reason.RequiredAgain(again.destination().map(this::label));
    }
    return reason;
  }

  /** Several types are listed in the words of the API. */
  private static String type(Reason.Type reason) {
    if (reason.expected().size() != 1) {
      return EnglishReasons.of(reason);
    }
    JsonType expected = reason.expected().get(0);
    return switch (expected) {
      case STRING -> "must be a text";
      case OBJECT -> "must be a group of fields";
      case BOOLEAN -> "must be yes or no";
      case NUMBER, INTEGER, ARRAY, NULL -> EnglishReasons.of(reason);
    };
  }

  private static String format(Reason.Format reason) {
    return switch (reason.name()) {
      case "uri" ->
          reason.encoded()
              ? WEB_ADDRESS + " in ASCII: the host in its xn-- form, other letters percent-encoded"
              : WEB_ADDRESS + ", such as https://example.com";
      case "email", "idn-email" ->
          reason.encoded()
              ? EnglishReasons.of(reason)
              : "must be an e-mail address, such as name@example.com";
      default -> EnglishReasons.of(reason);
    };
  }

  private String label(String field) {
    return labels.getOrDefault(field, field);
  }

  /** Where inside a value: {@code Entry 2, From}. */
  private String words(JsonPointer place) {
    return place.names().stream()
        .map(
            name ->
                NUMBER.matcher(name).matches()
                    ? "Entry " + (Integer.parseInt(name) + 1)
                    : label(name))
        .collect(Collectors.joining(", "));
  }

  private static String capitalized(String reason) {
    return reason.isEmpty()
        ? reason
        : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
  }

  /** An author's explanation may end with a mark of its own. */
  private static String closed(String sentence) {
    return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
        ? sentence
        : sentence + ".";
  }
}

package io.connectors.forms.render;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Violation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what validators report into the words of a form: the one place that does. The API's messages
 * stay as they are.
 */
final class Wording {

  private static final Map<String, String> PLAINER =
      Map.of(
          "is required", "this is required",
          "must be a valid URI", "must be a web address, such as https://example.com",
          "must be a valid URI in ASCII: the host in its xn-- form, other letters percent-encoded",
              "must be a web address in ASCII: the host in its xn-- form, other letters"
                  + " percent-encoded",
          "must be a valid e-mail address", "must be an e-mail address, such as name@example.com",
          "must be text", "must be a text",
          "must be an object", "must be a group of fields",
          "must be true or false", "must be yes or no",
          "does not have the expected form", "this does not have the expected form",
          "is not a known field", "this type has no such field: remove it");

  private static final Pattern NAMES_FIELDS =
      Pattern.compile(
          "(is required, unless |is required together with |must be given again, because )(.+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern WORD = Pattern.compile("[^ ,]+");

  private Wording() {}

  /**
   * A violation as a sentence.
   *
   * @param violation its place is where in the control's value it is: mostly the value itself
   * @param labels what fields are called in the form, by the name of the property
   */
  static String sentence(Violation violation, Map<String, String> labels) {
    String message = PLAINER.getOrDefault(violation.message(), violation.message());
    Matcher naming = NAMES_FIELDS.matcher(message);
    if (naming.matches()) {
      message = naming.group(1) + withLabels(naming.group(2), labels);
    }
    String place = violation.pointer().value();
    return closed(
        place.isEmpty()
            ? capitalized(message)
            : words(violation.pointer(), labels) + ": " + message);
  }

  /** Where inside a value: {@code Entry 2, From}. */
  private static String words(JsonPointer place, Map<String, String> labels) {
    return place.names().stream()
        .map(
            name ->
                NUMBER.matcher(name).matches()
                    ? "Entry " + (Integer.parseInt(name) + 1)
                    : labels.getOrDefault(name, name))
        .collect(Collectors.joining(", "));
  }

  private static String withLabels(String words, Map<String, String> labels) {
    return WORD.matcher(words)
        .replaceAll(
            word -> Matcher.quoteReplacement(labels.getOrDefault(word.group(), word.group())));
  }

  private static String capitalized(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String closed(String message) {
    return message.isEmpty() || ".!?".indexOf(message.charAt(message.length() - 1)) >= 0
        ? message
        : message + ".";
  }
}

package io.connectors.schema.format;

import java.util.Optional;
import java.util.function.Predicate;
import org.everit.json.schema.FormatValidator;

/** Schema adapter: a format that a text has or does not have. */
record TextFormat(String formatName, Predicate<String> matches) implements FormatValidator {

  /** Says nothing of the text: {@link Formats#reason} does. */
  @Override
  public Optional<String> validate(String text) {
    return matches.test(text) ? Optional.empty() : Optional.of("");
  }
}

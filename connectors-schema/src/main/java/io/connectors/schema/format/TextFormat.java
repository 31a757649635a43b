package io.connectors.schema.format;

import java.util.Optional;
import java.util.function.Predicate;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: a format that a text has or does not have. Its message never repeats the text,
 * which everit's own formats do.
 *
 * @param message reported if the text does not have the format
 */
record TextFormat(String formatName, String message, Predicate<String> matches)
    implements FormatValidator {

  @Override
  public Optional<String> validate(String text) {
    return matches.test(text) ? Optional.empty() : Optional.of(message);
  }
}

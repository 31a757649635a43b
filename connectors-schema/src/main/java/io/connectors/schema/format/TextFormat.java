package io.connectors.schema.format;

import java.util.Optional;
import java.util.function.Predicate;
import org.everit.json.schema.FormatValidator;

/** Schema adapter: a text format. */
record TextFormat(String formatName, Predicate<String> matches) implements FormatValidator {

  @Override
  public Optional<String> validate(String text) {
    return matches.test(text) ? Optional.empty() : Optional.of("");
  }
}

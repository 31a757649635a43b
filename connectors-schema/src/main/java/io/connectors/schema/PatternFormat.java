package io.connectors.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: regular expressions that match in linear time; also the format {@code regex}.
 * Those with back references or lookarounds are refused.
 */
final class PatternFormat implements FormatValidator {

  static boolean isPattern(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException notAPattern) {
      return false;
    }
  }

  @Override
  public String formatName() {
    return "regex";
  }

  /** Says nothing of the text: the caller has words of its own. */
  @Override
  public Optional<String> validate(String text) {
    return isPattern(text) ? Optional.empty() : Optional.of("");
  }
}

package io.connectors.schema.format;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: regular expressions that match in linear time; also the format {@code regex}.
 * Those with back references or lookarounds are refused.
 */
public final class PatternFormat implements FormatValidator {

  private static final int MAX_LENGTH = 1_000;
  private static final int LARGEST = 5_000;

  /**
   * Whether a text is a regular expression that can be compiled and matched at little cost. The
   * quoting of {@code \Q} is not part of JSON Schema's dialect and would hide its size.
   */
  public static boolean isPattern(String text) {
    if (text.length() > MAX_LENGTH || text.contains("\\Q") || PatternSize.of(text) > LARGEST) {
      return false;
    }
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

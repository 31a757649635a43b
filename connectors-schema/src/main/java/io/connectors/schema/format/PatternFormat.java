package io.connectors.schema.format;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: regular expressions that match in linear time; also the format {@code regex}.
 * Back references and lookarounds are rejected.
 */
public final class PatternFormat implements FormatValidator {

  private static final int MAX_LENGTH = 1_000;
  private static final int LARGEST = 5_000;

  /**
   * Whether a text is a small regular expression. {@code \Q} is rejected: it is not part of JSON
   * Schema's dialect and would hide the size.
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

  @Override
  public Optional<String> validate(String text) {
    return isPattern(text) ? Optional.empty() : Optional.of("");
  }
}

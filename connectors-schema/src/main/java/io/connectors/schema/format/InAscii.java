package io.connectors.schema.format;

import java.util.Optional;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: a format that is written in ASCII. If the text has other letters, the message
 * says how to write them; it never repeats the text.
 *
 * @param format the format, without that hint
 * @param hint how to write other letters
 */
record InAscii(TextFormat format, String hint) implements FormatValidator {

  @Override
  public String formatName() {
    return format.formatName();
  }

  @Override
  public Optional<String> validate(String text) {
    boolean ascii = text.chars().allMatch(character -> character < 0x80);
    return ascii ? format.validate(text) : Optional.of(hintedMessage());
  }

  String hintedMessage() {
    return format.message() + " in ASCII: " + hint;
  }
}

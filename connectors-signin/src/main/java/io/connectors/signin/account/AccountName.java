package io.connectors.signin.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Value: the user name of an account in canonical form. All spellings that find one account share
 * one counter of failed attempts.
 */
public record AccountName(String value) {

  /** Converts a name to canonical form: trimmed, NFKC, case-folded. */
  public AccountName {
    // There and back, because one way alone keeps ß from SS, and ẞ from ß.
    String folded =
        compatible(value)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    value = compatible(folded).strip();
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Form.NFKC);
  }
}

package io.connectors.signin.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Value: the name that somebody signs in with, in the one form that is counted and looked up. If
 * two spellings find one account, they have one counter, or each spelling would be a chance more.
 */
public record AccountName(String value) {

  /** Brings a name into that form: without blanks around it, NFKC, one case. */
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

package io.connectors.domain.catalog;

import io.connectors.domain.shared.InvalidRequest;
import java.util.regex.Pattern;

/** Value: the stable key of a connector type, such as {@code wordpress}. */
public record CatalogKey(String value) {

  private static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

  /**
   * @throws InvalidRequest unless the value is 1 to 63 lower-case letters, digits, hyphens and
   *     underscores and starts with a letter
   */
  public CatalogKey {
    if (!isWellFormed(value)) {
      throw new InvalidRequest(
          "A catalog key is 1 to 63 lower-case letters, digits, hyphens and underscores, the first"
              + " a letter.");
    }
  }

  /** Whether a text is a valid catalog key. */
  public static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}

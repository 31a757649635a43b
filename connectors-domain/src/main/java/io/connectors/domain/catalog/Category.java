package io.connectors.domain.catalog;

import io.connectors.domain.shared.StorableText;

/** Value: a category of the catalog, such as {@code Social}. */
public record Category(String value) {

  /**
   * @throws io.connectors.domain.shared.InvalidRequest if the text contains U+0000 or an unpaired
   *     surrogate
   */
  public Category {
    StorableText.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

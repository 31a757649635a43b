package io.connectors.domain.catalog;

import io.connectors.domain.shared.StorableText;

/** Value: the shelf of the catalog that a type stands on, such as {@code Social}. */
public record Category(String value) {

  /**
   * Any text that a store keeps.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if it holds U+0000 or half a surrogate pair
   */
  public Category {
    StorableText.require(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

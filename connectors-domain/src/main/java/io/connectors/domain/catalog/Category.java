package io.connectors.domain.catalog;

/** Value: the shelf of the catalog that a type stands on, such as {@code Social}. */
public record Category(String value) {

  @Override
  public String toString() {
    return value;
  }
}

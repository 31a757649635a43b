package io.connectors.domain.shared.violation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: a type of JSON value, as in the keyword {@code type} of JSON Schema. */
public enum JsonType {
  /** A text. */
  STRING("text"),
  /** A number. */
  NUMBER("a number"),
  /** A whole number. */
  INTEGER("a whole number"),
  /** True or false. */
  BOOLEAN("true or false"),
  /** A list. */
  ARRAY("a list"),
  /** An object. */
  OBJECT("an object"),
  /** Null. */
  NULL("null");

  private final String english;

  JsonType(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }

  /** The type with this name, if it exists. */
  public static Optional<JsonType> of(String name) {
    return Arrays.stream(values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}

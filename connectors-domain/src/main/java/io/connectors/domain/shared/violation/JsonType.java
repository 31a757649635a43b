package io.connectors.domain.shared.violation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: a type of JSON value, as JSON Schema's keyword {@code type} names it. */
public enum JsonType {
  STRING("text"),
  NUMBER("a number"),
  INTEGER("a whole number"),
  BOOLEAN("true or false"),
  ARRAY("a list"),
  OBJECT("an object"),
  NULL("null");

  private final String english;

  JsonType(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }

  /** The type of that name, if there is one. */
  public static Optional<JsonType> of(String name) {
    return Arrays.stream(values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}

package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import java.util.List;

/**
 * Schema adapter: a violation before it is reported.
 *
 * @param keyword the keyword that was violated
 * @param together where a required field is missing, all the names that are required with it
 */
record Finding(JsonPointer place, String keyword, String message, List<String> together) {

  static final String REQUIRED = "required";
  static final String TYPE = "type";

  static Finding of(JsonPointer place, String keyword, String message) {
    return new Finding(place, keyword, message, List.of());
  }

  static Finding required(JsonPointer place, List<String> together) {
    return new Finding(place, REQUIRED, "is required", together);
  }

  boolean is(String name) {
    return keyword.equals(name);
  }

  Finding saying(String words) {
    return new Finding(place, keyword, words, together);
  }
}

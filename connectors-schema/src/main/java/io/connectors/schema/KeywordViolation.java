package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.List;

/**
 * Schema adapter: a violation before it is reported.
 *
 * @param keyword the violated keyword
 * @param together for a missing field, all names required with it
 */
record KeywordViolation(JsonPointer place, String keyword, Reason reason, List<String> together) {

  static final String REQUIRED = "required";
  static final String TYPE = "type";

  static KeywordViolation of(JsonPointer place, String keyword, Reason reason) {
    return new KeywordViolation(place, keyword, reason, List.of());
  }

  static KeywordViolation required(JsonPointer place, List<String> together) {
    return new KeywordViolation(place, REQUIRED, FieldReason.REQUIRED, together);
  }

  boolean is(String name) {
    return keyword.equals(name);
  }

  KeywordViolation because(Reason other) {
    return new KeywordViolation(place, keyword, other, together);
  }
}

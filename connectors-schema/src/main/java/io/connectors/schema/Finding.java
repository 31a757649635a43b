package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.List;

/**
 * Schema adapter: a violation before it is reported.
 *
 * @param keyword the keyword that was violated
 * @param together where a required field is missing, all the names that are required with it
 */
record Finding(JsonPointer place, String keyword, Reason reason, List<String> together) {

  static final String REQUIRED = "required";
  static final String TYPE = "type";

  static Finding of(JsonPointer place, String keyword, Reason reason) {
    return new Finding(place, keyword, reason, List.of());
  }

  static Finding required(JsonPointer place, List<String> together) {
    return new Finding(place, REQUIRED, FieldReason.REQUIRED, together);
  }

  boolean is(String name) {
    return keyword.equals(name);
  }

  Finding because(Reason other) {
    return new Finding(place, keyword, other, together);
  }
}

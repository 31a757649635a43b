package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import java.util.List;
import org.everit.json.schema.ValidationException;

/**
 * Schema adapter: where a failure belongs, in the document and in the schema.
 *
 * @param place in the document
 * @param location in the schema, as everit writes it
 * @param depth how many tokens everit's own pointer to this place has
 */
record ErrorLocation(JsonPointer place, String location, int depth) {

  static final ErrorLocation ROOT = new ErrorLocation(JsonPointer.ROOT, "#", 0);

  /** The same place, for a validation of its own that begins there. */
  ErrorLocation afresh() {
    return new ErrorLocation(place, location, 0);
  }

  /**
   * Where a failure inside this one belongs. Everit escapes the names that a cause shares with its
   * parent once more for each parent: only the names that are the cause's own can be read. What is
   * only a part of a schema has no location; it has its parent's.
   */
  ErrorLocation of(ValidationException failure) {
    List<String> tokens = EveritPointer.tokens(failure.getPointerToViolation());
    JsonPointer inner = place;
    for (String token : tokens.subList(depth, tokens.size())) {
      inner = inner.child(EveritPointer.name(token));
    }
    String known = failure.getSchemaLocation();
    return new ErrorLocation(inner, known == null ? location : known, tokens.size());
  }

  /** Whether it is the name of a property that is validated, not its value. */
  boolean isName() {
    List<String> tokens = EveritPointer.tokens(location);
    int position = tokens.indexOf("propertyNames");
    return position == 0
        || (position > 0
            && Keywords.shapeOf(tokens.get(position - 1)).orElse(KeywordType.SCHEMA)
                != KeywordType.SCHEMAS_BY_NAME);
  }
}

package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import java.util.List;
import org.everit.json.schema.ValidationException;

/**
 * Schema adapter: the location of a failure.
 *
 * @param place in the document
 * @param location in the schema, as everit writes it
 * @param depth the number of tokens in everit's pointer to this place
 */
record ErrorLocation(JsonPointer place, String location, int depth) {

  static final ErrorLocation ROOT = new ErrorLocation(JsonPointer.ROOT, "#", 0);

  /** The same place, for a separate validation that starts there. */
  ErrorLocation afresh() {
    return new ErrorLocation(place, location, 0);
  }

  /**
   * The location of a failure inside this one. Everit escapes the names of a parent again in each
   * cause, so only the cause's own names can be read. A part of a schema without a location has its
   * parent's.
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

  /** Whether the name of a property is validated, not its value. */
  boolean isName() {
    List<String> tokens = EveritPointer.tokens(location);
    int position = tokens.indexOf("propertyNames");
    return position == 0
        || (position > 0
            && Keywords.shapeOf(tokens.get(position - 1)).orElse(KeywordType.SCHEMA)
                != KeywordType.SCHEMAS_BY_NAME);
  }
}

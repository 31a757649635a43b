package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Schema adapter: finds external references anywhere in a document, also below unknown keywords and
 * in examples. They are rejected although they would not be followed.
 */
final class ExternalReferences {

  private final List<Violation> violations = new ArrayList<>();

  private ExternalReferences() {}

  static ValidationReport in(JsonObject document) {
    ExternalReferences search = new ExternalReferences();
    search.look(JsonPointer.ROOT, document);
    return new ValidationReport(search.violations);
  }

  private void look(JsonPointer place, JsonValue value) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.elements().size(); i++) {
        look(place.child(i), array.elements().get(i));
      }
    }
    if (value instanceof JsonObject object) {
      object
          .get("$ref")
          .filter(JsonString.class::isInstance)
          .filter(reference -> !KeywordType.REFERENCE.fits(reference))
          .ifPresent(
              reference ->
                  violations.add(
                      new Violation(place.child("$ref"), KeywordType.REFERENCE.complaint())));
      object.properties().forEach((name, inner) -> look(place.child(name), inner));
    }
  }
}

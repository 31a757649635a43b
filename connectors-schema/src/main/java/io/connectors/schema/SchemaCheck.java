package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.SchemaReason;
import java.util.Optional;

/**
 * Schema adapter: checks if a document is a schema that can be compiled. Each step protects the
 * next: limits before recursion, the grammar before references, references before everit, which
 * does not detect cycles.
 */
final class SchemaCheck {

  private SchemaCheck() {}

  static ValidationReport of(JsonObject document) {
    ValidationReport bounds = SchemaLimits.OF_SCHEMA.check(document);
    if (!bounds.isValid()) {
      return bounds;
    }
    SchemaGrammar grammar = SchemaGrammar.read(document);
    ValidationReport report =
        root(document).and(grammar.report()).and(ExternalReferences.in(document));
    if (report.isValid()) {
      report = References.check(grammar.places());
    }
    return report.isValid() ? compiles(document) : report;
  }

  private static ValidationReport root(JsonObject document) {
    ValidationReport report = ValidationReport.CLEAN;
    if (!document.text("type").equals(Optional.of("object"))) {
      report = ValidationReport.of(JsonPointer.to("type"), SchemaReason.NOT_OF_AN_OBJECT);
    }
    return document.get("$ref").isEmpty()
        ? report
        : report.and(ValidationReport.of(JsonPointer.to("$ref"), SchemaReason.NOT_AT_THE_ROOT));
  }

  /** Everit may reject more than the steps before. */
  private static ValidationReport compiles(JsonObject document) {
    try {
      SchemaCompiler.compile(document);
      return ValidationReport.CLEAN;
    } catch (RuntimeException | StackOverflowError refused) {
      return ValidationReport.of(JsonPointer.ROOT, SchemaReason.NOT_OF_DRAFT_07);
    }
  }
}

package io.connectors.schema;

import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.SchemaReason;
import java.util.Optional;

/**
 * Schema adapter: whether a document is a schema that may be compiled. Each step guards the next:
 * bounds before anything recursive, the grammar before references are followed, references before
 * everit would go round in circles.
 */
final class SchemaCheck {

  private SchemaCheck() {}

  static ConfigurationReport of(JsonObject document) {
    ConfigurationReport bounds = Bounds.OF_SCHEMA.check(document);
    if (!bounds.isValid()) {
      return bounds;
    }
    SchemaGrammar grammar = SchemaGrammar.read(document);
    ConfigurationReport report =
        root(document).and(grammar.report()).and(ForeignReferences.in(document));
    if (report.isValid()) {
      report = References.check(grammar.places());
    }
    return report.isValid() ? compiles(document) : report;
  }

  private static ConfigurationReport root(JsonObject document) {
    ConfigurationReport report = ConfigurationReport.CLEAN;
    if (!document.text("type").equals(Optional.of("object"))) {
      report = ConfigurationReport.of(JsonPointer.to("type"), SchemaReason.NOT_OF_AN_OBJECT);
    }
    return document.get("$ref").isEmpty()
        ? report
        : report.and(ConfigurationReport.of(JsonPointer.to("$ref"), SchemaReason.NOT_AT_THE_ROOT));
  }

  /** What the steps before do not know of, everit may still refuse; it speaks for itself then. */
  private static ConfigurationReport compiles(JsonObject document) {
    try {
      SchemaCompiler.compile(document);
      return ConfigurationReport.CLEAN;
    } catch (RuntimeException | StackOverflowError refused) {
      return ConfigurationReport.of(JsonPointer.ROOT, SchemaReason.NOT_OF_DRAFT_07);
    }
  }
}

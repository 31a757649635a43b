package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.schema.format.Formats;
import io.connectors.schema.format.PatternFormat;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;

/** Schema adapter: compiles a schema with everit, without external references. */
final class SchemaCompiler {

  private SchemaCompiler() {}

  /**
   * Compiles a checked schema.
   *
   * @throws IllegalArgumentException if the check finds a violation
   */
  static CompiledSchema compileChecked(ConfigSchema schema) {
    ValidationReport report = SchemaCheck.of(schema.document());
    if (!report.isValid()) {
      throw new IllegalArgumentException("not a usable schema: " + inWords(report));
    }
    return new CompiledSchema(schema.document(), compile(schema.document()));
  }

  /**
   * Compiles a document within the limits.
   *
   * @throws RuntimeException of everit if it is not a schema
   */
  static Schema compile(JsonObject document) {
    SchemaLoader.SchemaLoaderBuilder builder =
        SchemaLoader.builder()
            .draftV7Support()
            .schemaClient(SchemaCompiler::refuseToFetch)
            .regexpFactory(new RE2JRegexpFactory()) // runs in linear time for every pattern
            .enableOverrideOfBuiltInFormatValidators()
            .addFormatValidator(new PatternFormat())
            .schemaJson(JsonMapping.object(CanonicalReferences.in(withoutIdentifier(document))));
    Formats.checked().forEach(builder::addFormatValidator);
    return builder.build().load().build();
  }

  private static InputStream refuseToFetch(String address) {
    throw new IllegalArgumentException("a schema refers to nothing outside itself");
  }

  /** Removes identifiers, because everit would resolve references against them. */
  private static JsonObject withoutIdentifier(JsonObject document) {
    Map<String, JsonValue> rest = new LinkedHashMap<>(document.properties());
    rest.remove("$id");
    return new JsonObject(rest);
  }

  private static String inWords(ValidationReport report) {
    return report.violations().stream()
        .limit(3)
        .map(EnglishReasons::of)
        .collect(Collectors.joining("; "));
  }
}

package io.connectors.domain.catalog;

import io.connectors.domain.configuration.CatalogSchemas;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the JSON document of a catalog file into a {@link CatalogDefinition}, or reports every
 * error.
 */
public final class CatalogDocument {

  private static final Set<String> PROPERTIES =
      Set.of(
          "key",
          "revision",
          "name",
          "description",
          "category",
          "icon",
          "auth_type",
          "capabilities",
          "default_config_schema",
          "auth_schema");
  private static final Pattern ICON = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int MAX_TEXT_LENGTH = 1000;

  /** 2^53 - 1, the largest integer that every JSON parser reads exactly (RFC 8259, section 6). */
  private static final BigDecimal MAX_REVISION = BigDecimal.valueOf((1L << 53) - 1);

  private static final Reason AUTH_TYPES =
      Reason.Options.of(Arrays.stream(AuthType.values()).map(AuthType::key).toArray(String[]::new));

  private final JsonObject document;
  private final List<Violation> violations = new ArrayList<>();

  private CatalogDocument(JsonObject document) {
    this.document = document;
  }

  /**
   * Reads a document. The validator checks its schemas separately.
   *
   * @throws InvalidRequest with every missing, unknown or invalid property
   */
  public static CatalogDefinition read(JsonObject document) {
    return new CatalogDocument(document).definition();
  }

  private CatalogDefinition definition() {
    rejectUnknownProperties();
    String key = text("key", CatalogKey::isWellFormed, CatalogReason.NOT_A_KEY);
    String icon = text("icon", ICON.asMatchPredicate(), CatalogReason.NOT_AN_ICON);
    String authType = text("auth_type", type -> AuthType.ofKey(type).isPresent(), AUTH_TYPES);
    String name = text("name");
    String description = text("description");
    Category category = new Category(text("category"));
    Capabilities capabilities = new Capabilities(object("capabilities"));
    ConfigSchema configSchema = schema("default_config_schema", CatalogSchemas::validateSettings);
    ConfigSchema authSchema = schema("auth_schema", CatalogSchemas::validateCredentials);
    long revision = revision();
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return new CatalogDefinition(
        new CatalogKey(key),
        name,
        description,
        category,
        icon,
        AuthType.ofKey(authType).orElseThrow(),
        capabilities,
        configSchema,
        authSchema,
        revision);
  }

  private void rejectUnknownProperties() {
    document.properties().keySet().stream()
        .filter(name -> !PROPERTIES.contains(name))
        .forEach(name -> reject(name, CatalogReason.UNKNOWN_PROPERTY));
  }

  private String text(String property) {
    Optional<String> text =
        document
            .text(property)
            .filter(value -> !value.isBlank() && value.length() <= MAX_TEXT_LENGTH);
    if (text.isEmpty()) {
      reject(property, CatalogReason.NOT_A_TEXT);
    }
    return text.orElse("");
  }

  /** A well-formed text; a missing text is only reported as missing. */
  private String text(String property, Predicate<String> wellFormed, Reason reason) {
    String text = text(property);
    if (!text.isEmpty() && !wellFormed.test(text)) {
      reject(property, reason);
    }
    return text;
  }

  private JsonObject object(String property) {
    Optional<JsonObject> object = document.object(property);
    if (object.isEmpty()) {
      reject(property, Reason.Type.of(JsonType.OBJECT));
    }
    return object.orElse(JsonObject.EMPTY);
  }

  private ConfigSchema schema(
      String property, Function<ConfigSchema, ValidationReport> validation) {
    ConfigSchema schema = new ConfigSchema(object(property));
    violations.addAll(validation.apply(schema).under(JsonPointer.to(property)).violations());
    return schema;
  }

  private long revision() {
    Optional<Long> revision =
        document
            .get("revision")
            .filter(JsonNumber.class::isInstance)
            .map(number -> ((JsonNumber) number).value())
            .filter(number -> number.signum() > 0 && number.compareTo(MAX_REVISION) <= 0)
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .map(Number::longValue);
    if (revision.isEmpty()) {
      reject("revision", new Reason.WholeNumber(1, MAX_REVISION.longValueExact()));
    }
    return revision.orElse(1L);
  }

  private void reject(String property, Reason reason) {
    violations.add(new Violation(JsonPointer.to(property), reason));
  }
}

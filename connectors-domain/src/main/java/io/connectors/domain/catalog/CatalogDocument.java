package io.connectors.domain.catalog;

import io.connectors.domain.configuration.CatalogSchemas;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a catalog file's JSON document into a {@link CatalogDefinition}, or says all that is wrong.
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
  private static final int LONGEST_TEXT = 1000;

  /** The largest integer that every JSON parser reads exactly: 2^53 - 1 (RFC 8259, section 6). */
  private static final BigDecimal LARGEST_REVISION = BigDecimal.valueOf((1L << 53) - 1);

  private static final String KEYS =
      "must be lower-case letters, digits, hyphens and underscores, the first a letter";
  private static final String ICONS = "must be the name of an icon, such as brand-x";
  private static final String AUTH_TYPES = "must be one of oauth, api_key, basic, none";

  private final JsonObject document;
  private final List<Violation> violations = new ArrayList<>();

  private CatalogDocument(JsonObject document) {
    this.document = document;
  }

  /**
   * Reads a document. Whether its schemas are schemas is for the validator to say.
   *
   * @throws InvalidRequest with every property that is missing, unknown or not what it must be
   */
  public static CatalogDefinition read(JsonObject document) {
    return new CatalogDocument(document).definition();
  }

  private CatalogDefinition definition() {
    refuseUnknownProperties();
    String key = text("key", CatalogKey::isWellFormed, KEYS);
    String icon = text("icon", ICON.asMatchPredicate(), ICONS);
    String authType = text("auth_type", type -> AuthType.ofKey(type).isPresent(), AUTH_TYPES);
    String name = text("name");
    String description = text("description");
    Category category = new Category(text("category"));
    Capabilities capabilities = new Capabilities(object("capabilities"));
    ConfigSchema configSchema = schema("default_config_schema", CatalogSchemas::judgeSettings);
    ConfigSchema authSchema = schema("auth_schema", CatalogSchemas::judgeCredentials);
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

  private void refuseUnknownProperties() {
    document.properties().keySet().stream()
        .filter(name -> !PROPERTIES.contains(name))
        .forEach(name -> refuse(name, "is not a property of a catalog file"));
  }

  private String text(String property) {
    Optional<String> text =
        document.text(property).filter(value -> !value.isBlank() && value.length() <= LONGEST_TEXT);
    if (text.isEmpty()) {
      refuse(property, "must be a text of 1 to " + LONGEST_TEXT + " characters");
    }
    return text.orElse("");
  }

  /** A text of that form; one that is missing is refused for that alone. */
  private String text(String property, Predicate<String> form, String message) {
    String text = text(property);
    if (!text.isEmpty() && !form.test(text)) {
      refuse(property, message);
    }
    return text;
  }

  private JsonObject object(String property) {
    Optional<JsonObject> object = document.object(property);
    if (object.isEmpty()) {
      refuse(property, "must be an object");
    }
    return object.orElse(JsonObject.EMPTY);
  }

  private ConfigSchema schema(
      String property, Function<ConfigSchema, ConfigurationReport> judging) {
    ConfigSchema schema = new ConfigSchema(object(property));
    violations.addAll(judging.apply(schema).under(JsonPointer.to(property)).violations());
    return schema;
  }

  private long revision() {
    Optional<Long> revision =
        document
            .get("revision")
            .filter(JsonNumber.class::isInstance)
            .map(number -> ((JsonNumber) number).value())
            .filter(number -> number.signum() > 0 && number.compareTo(LARGEST_REVISION) <= 0)
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .map(Number::longValue);
    if (revision.isEmpty()) {
      refuse("revision", "must be a whole number from 1 to " + LARGEST_REVISION);
    }
    return revision.orElse(1L);
  }

  private void refuse(String property, String message) {
    violations.add(new Violation(JsonPointer.to(property), message));
  }
}

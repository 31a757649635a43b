package io.connectors.domain.catalog;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    document.properties().keySet().stream()
        .filter(name -> !PROPERTIES.contains(name))
        .forEach(name -> refuse(name, "is not a property of a catalog file"));
    String key = text("key");
    if (!CatalogKey.isWellFormed(key)) {
      refuse("key", "must be lower-case letters, digits, hyphens and underscores");
    }
    String icon = text("icon");
    if (!ICON.matcher(icon).matches()) {
      refuse("icon", "must be the name of an icon, such as brand-x");
    }
    Optional<AuthType> authType = AuthType.ofKey(text("auth_type"));
    if (authType.isEmpty()) {
      refuse("auth_type", "must be one of oauth, api_key, basic, none");
    }
    String name = text("name");
    String description = text("description");
    Category category = new Category(text("category"));
    Capabilities capabilities = new Capabilities(object("capabilities"));
    ConfigSchema configSchema = new ConfigSchema(object("default_config_schema"));
    ConfigSchema authSchema = new ConfigSchema(object("auth_schema"));
    int revision = revision();
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return new CatalogDefinition(
        new CatalogKey(key),
        name,
        description,
        category,
        icon,
        authType.orElseThrow(),
        capabilities,
        configSchema,
        authSchema,
        revision);
  }

  private String text(String property) {
    Optional<String> text = document.text(property).filter(value -> !value.isBlank());
    if (text.isEmpty() || text.orElseThrow().length() > LONGEST_TEXT) {
      refuse(property, "must be a text of 1 to " + LONGEST_TEXT + " characters");
    }
    return text.orElse("");
  }

  private JsonObject object(String property) {
    Optional<JsonObject> object = document.object(property);
    if (object.isEmpty()) {
      refuse(property, "must be an object");
    }
    return object.orElse(JsonObject.EMPTY);
  }

  private int revision() {
    Optional<Integer> revision =
        document
            .get("revision")
            .filter(JsonNumber.class::isInstance)
            .map(number -> ((JsonNumber) number).value())
            .filter(number -> number.signum() > 0 && number.precision() - number.scale() <= 9)
            .filter(number -> number.stripTrailingZeros().scale() <= 0)
            .map(Number::intValue);
    if (revision.isEmpty()) {
      refuse("revision", "must be a whole number of at least 1");
    }
    return revision.orElse(1);
  }

  private void refuse(String property, String message) {
    violations.add(new Violation(JsonPointer.to(property), message));
  }
}

package io.connectors.persistence.catalog;

import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.Capabilities;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.persistence.json.JsonColumn;
import io.connectors.persistence.unit.StoredTexts;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Maps catalog entries to rows and back. */
final class CatalogMapping {

  private static final JsonObject ACCEPTS_NOTHING = JsonObject.EMPTY.with("not", JsonObject.EMPTY);

  private CatalogMapping() {}

  static CatalogRow toRow(CatalogEntry entry) {
    CatalogDefinition definition = entry.definition();
    return new CatalogRow(
        entry.id().value(),
        entry.key().value(),
        entry.name(),
        definition.description(),
        definition.category().value(),
        definition.icon(),
        definition.authType().key(),
        definition.capabilities().values().toString(),
        definition.configSchema().document().toString(),
        definition.authSchema().document().toString(),
        definition.revision(),
        entry.createdAt().truncatedTo(ChronoUnit.MICROS));
  }

  static CatalogEntry toEntry(CatalogRow row) {
    return new CatalogEntry(new CatalogId(row.id()), definition(row), row.createdAt());
  }

  /**
   * The definition of a row. Rows edited by hand are readable too; a schema that is not an object
   * accepts nothing.
   */
  private static CatalogDefinition definition(CatalogRow row) {
    return new CatalogDefinition(
        StoredTexts.attempt(() -> new CatalogKey(row.key()))
            .orElseGet(() -> new CatalogKey("unreadable-" + row.id())),
        row.name(),
        row.description(),
        new Category(row.category()),
        row.icon(),
        AuthType.ofKey(row.authType()).orElse(AuthType.API_KEY),
        new Capabilities(
            Optional.ofNullable(row.capabilities())
                .flatMap(text -> StoredTexts.attempt(() -> JsonColumn.object(text)))
                .orElse(JsonObject.EMPTY)),
        schema(row.configSchemaSource()),
        schema(row.authSchemaSource()),
        row.revision());
  }

  private static ConfigSchema schema(String source) {
    return new ConfigSchema(
        StoredTexts.attempt(() -> JsonColumn.object(source)).orElse(ACCEPTS_NOTHING));
  }
}

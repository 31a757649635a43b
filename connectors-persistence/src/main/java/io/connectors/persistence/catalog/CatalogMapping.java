package io.connectors.persistence.catalog;

import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.Capabilities;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.persistence.json.JsonColumn;
import java.time.temporal.ChronoUnit;

/** Between a catalog entry and its row. */
final class CatalogMapping {

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

  private static CatalogDefinition definition(CatalogRow row) {
    return new CatalogDefinition(
        new CatalogKey(row.key()),
        row.name(),
        row.description(),
        new Category(row.category()),
        row.icon(),
        AuthType.ofKey(row.authType())
            .orElseThrow(() -> new IllegalStateException("the column does not hold an auth type")),
        new Capabilities(JsonColumn.object(row.capabilities())),
        new ConfigSchema(JsonColumn.object(row.configSchemaSource())),
        new ConfigSchema(JsonColumn.object(row.authSchemaSource())),
        row.revision());
  }
}

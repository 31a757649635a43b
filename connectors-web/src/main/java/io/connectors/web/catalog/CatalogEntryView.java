package io.connectors.web.catalog;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.shared.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** Response: a connector type. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record CatalogEntryView(
    String id,
    String key,
    String name,
    String description,
    String category,
    String icon,
    String authType,
    JsonValue capabilities,
    JsonValue defaultConfigSchema,
    JsonValue authSchema,
    String createdAt) {

  static CatalogEntryView of(CatalogEntry entry) {
    CatalogDefinition definition = entry.definition();
    return new CatalogEntryView(
        entry.id().toString(),
        entry.key().value(),
        entry.name(),
        definition.description(),
        definition.category().value(),
        definition.icon(),
        definition.authType().key(),
        definition.capabilities().values(),
        definition.configSchema().document(),
        definition.authSchema().document(),
        entry.createdAt().toString());
  }
}

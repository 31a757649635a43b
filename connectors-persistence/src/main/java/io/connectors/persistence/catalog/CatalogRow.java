package io.connectors.persistence.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/** Row: a catalog entry, with its schemas as written. */
@MappedEntity("connector_catalog")
record CatalogRow(
    @Id UUID id,
    String key,
    String name,
    String description,
    String category,
    String icon,
    String authType,
    @Nullable @TypeDef(type = DataType.JSON) String capabilities,
    String configSchemaSource,
    String authSchemaSource,
    long revision,
    Instant createdAt) {}

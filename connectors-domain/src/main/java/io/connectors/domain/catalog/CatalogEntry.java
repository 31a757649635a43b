package io.connectors.domain.catalog;

import io.connectors.domain.configuration.ConfigSchema;
import java.time.Instant;

/**
 * Entity: a type of connector that tenants can install, the same for everybody and read-only for
 * them.
 *
 * @param createdAt when it was first seeded, UTC
 */
public record CatalogEntry(CatalogId id, CatalogDefinition definition, Instant createdAt) {

  /** The short, stable name. */
  public CatalogKey key() {
    return definition.key();
  }

  /** What people call it. */
  public String name() {
    return definition.name();
  }

  /** What the settings must look like. */
  public ConfigSchema configSchema() {
    return definition.configSchema();
  }

  /** What the credentials must look like. */
  public ConfigSchema authSchema() {
    return definition.authSchema();
  }

  /** Whether that edition of the type's file should take the place of this one. */
  public boolean isOutdatedBy(CatalogDefinition edition) {
    return edition.revision() >= definition.revision() && !edition.equals(definition);
  }

  /** This entry, described by that edition of the type's file. */
  public CatalogEntry describedBy(CatalogDefinition edition) {
    return new CatalogEntry(id, edition, createdAt);
  }
}

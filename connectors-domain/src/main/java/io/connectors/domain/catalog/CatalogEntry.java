package io.connectors.domain.catalog;

import io.connectors.domain.configuration.ConfigSchema;
import java.time.Instant;

/**
 * Entity: a connector type that tenants can install; global and read-only for tenants.
 *
 * @param createdAt the time of the first seeding, UTC
 */
public record CatalogEntry(CatalogId id, CatalogDefinition definition, Instant createdAt) {

  /** The stable key. */
  public CatalogKey key() {
    return definition.key();
  }

  /** The display name. */
  public String name() {
    return definition.name();
  }

  /** The schema of configurations. */
  public ConfigSchema configSchema() {
    return definition.configSchema();
  }

  /** The schema of credentials. */
  public ConfigSchema authSchema() {
    return definition.authSchema();
  }

  /** Whether this definition must replace the current one. */
  public boolean isOutdatedBy(CatalogDefinition newer) {
    return newer.revision() >= definition.revision() && !newer.equals(definition);
  }

  /** This entry with another definition. */
  public CatalogEntry withDefinition(CatalogDefinition newer) {
    return new CatalogEntry(id, newer, createdAt);
  }
}

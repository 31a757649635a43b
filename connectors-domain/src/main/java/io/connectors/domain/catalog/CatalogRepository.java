package io.connectors.domain.catalog;

import io.connectors.domain.shared.Port;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: stores the catalog, which is the same for all tenants. Reads may be up to 30
 * seconds old, except in the repository that wrote. Methods need no unit of work. A write inside
 * one throws an {@link IllegalStateException}. Implementations are thread-safe.
 */
@Port
public interface CatalogRepository {

  /** All entries, sorted by name. */
  List<CatalogEntry> all();

  /** The entry with this id, if it exists. */
  Optional<CatalogEntry> find(CatalogId id);

  /** The entry with this key, if it exists. */
  Optional<CatalogEntry> find(CatalogKey key);

  /**
   * Adds an entry, unless its key exists.
   *
   * @return whether it was added
   */
  boolean add(CatalogEntry entry);

  /**
   * Replaces the definition of the entry with the same identifier, unless the stored one has a
   * higher revision.
   *
   * @return whether it was replaced
   */
  boolean replace(CatalogEntry entry);
}

package io.connectors.domain.catalog;

import io.connectors.domain.shared.Port;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing port: keeps the catalog, which belongs to no tenant. Readers may be shown a state up to
 * 30 seconds old, save by the repository that wrote it. Implementations are safe for use by many
 * threads; none of the methods needs a unit of work, and writing inside one is refused with an
 * {@link IllegalStateException}.
 */
@Port
public interface CatalogRepository {

  /** Every entry, sorted by name. */
  List<CatalogEntry> all();

  /** The entry of that identifier, if there is one. */
  Optional<CatalogEntry> find(CatalogId id);

  /** The entry of that key, if there is one. */
  Optional<CatalogEntry> find(CatalogKey key);

  /**
   * Adds an entry, unless its key is taken.
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

package io.connectors.testkit.memory;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In-memory adapter: the catalog. Thread-safe. */
public final class InMemoryCatalogRepository implements CatalogRepository {

  private final InMemoryStore store;
  private final Map<CatalogId, CatalogEntry> entries;

  public InMemoryCatalogRepository(InMemoryStore store) {
    this.store = store;
    this.entries = store.catalog();
  }

  @Override
  public List<CatalogEntry> all() {
    return entries.values().stream().sorted(Comparator.comparing(CatalogEntry::name)).toList();
  }

  @Override
  public Optional<CatalogEntry> find(CatalogId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<CatalogEntry> find(CatalogKey key) {
    return entries.values().stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  @Override
  public boolean add(CatalogEntry entry) {
    store.requireNoUnit();
    synchronized (entries) {
      if (find(entry.key()).isPresent()) {
        return false;
      }
      entries.put(entry.id(), entry);
      return true;
    }
  }

  @Override
  public boolean replace(CatalogEntry entry) {
    store.requireNoUnit();
    synchronized (entries) {
      Optional<CatalogEntry> stored =
          find(entry.id())
              .filter(old -> old.definition().revision() <= entry.definition().revision());
      stored.ifPresent(old -> entries.put(entry.id(), old.withDefinition(entry.definition())));
      return stored.isPresent();
    }
  }
}

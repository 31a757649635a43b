package io.connectors.web.home;

import io.connectors.domain.catalog.CatalogEntry;
import java.util.List;

/** Value: a connector type as a choice of the filters. */
record TypeOption(String key, String name) {

  static TypeOption of(CatalogEntry entry) {
    return new TypeOption(entry.key().value(), entry.name());
  }

  /** The categories of these types, each once, sorted. */
  static List<String> categories(List<CatalogEntry> types) {
    return types.stream()
        .map(type -> type.definition().category().value())
        .distinct()
        .sorted()
        .toList();
  }
}

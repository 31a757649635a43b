package io.connectors.web.catalog;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import java.util.Locale;
import java.util.stream.Stream;

/** Value: what a page shows of a connector type. */
record CatalogCard(
    String id, String key, String name, String description, String category, String icon) {

  static CatalogCard of(CatalogEntry entry) {
    CatalogDefinition definition = entry.definition();
    return new CatalogCard(
        entry.id().toString(),
        definition.key().value(),
        definition.name(),
        definition.description(),
        definition.category().value(),
        definition.icon());
  }

  /** Whether a text stands in what people read here, whatever its case. */
  boolean mentions(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(name, key, description, category)
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }
}

package io.connectors.testkit.memory;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a connector is one that a filter asks for. */
record Match(ConnectorFilter filter, Map<CatalogId, CatalogEntry> catalog) {

  boolean accepts(Connector connector) {
    return filter.search().stream().allMatch(text -> holds(connector, text))
        && filter.status().stream().allMatch(connector.state().status()::equals)
        && filter.tag().stream().allMatch(connector.tags().values()::contains)
        && filter.category().stream()
            .allMatch(wanted -> ofType(connector, type -> type.category().equals(wanted)))
        && filter.catalogKey().stream()
            .allMatch(wanted -> ofType(connector, type -> type.key().equals(wanted)));
  }

  private boolean ofType(Connector connector, Predicate<CatalogDefinition> wanted) {
    return Optional.ofNullable(catalog.get(connector.catalogId()))
        .map(CatalogEntry::definition)
        .filter(wanted)
        .isPresent();
  }

  private static boolean holds(Connector connector, String text) {
    String wanted = inOneCase(text);
    return Stream.concat(Stream.of(connector.name().value()), connector.tags().values().stream())
        .anyMatch(candidate -> inOneCase(candidate).contains(wanted));
  }

  /** To lower and back: one way alone keeps ß from SS and a final ς from σ. */
  private static String inOneCase(String text) {
    return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}

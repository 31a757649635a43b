package io.connectors.testkit.contract;

import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import java.util.Optional;

/** A filter, put together word by word. */
record Filter(ConnectorFilter wanted) {

  Filter() {
    this(ConnectorFilter.EVERYTHING);
  }

  Filter search(String text) {
    return with(Optional.of(text), wanted.category(), wanted.status(), wanted.catalogKey());
  }

  Filter category(String name) {
    return with(
        wanted.search(), Optional.of(new Category(name)), wanted.status(), wanted.catalogKey());
  }

  Filter status(ConnectorStatus status) {
    return with(wanted.search(), wanted.category(), Optional.of(status), wanted.catalogKey());
  }

  Filter key(String key) {
    return with(
        wanted.search(), wanted.category(), wanted.status(), Optional.of(new CatalogKey(key)));
  }

  Filter tag(String tag) {
    return new Filter(
        new ConnectorFilter(
            wanted.search(),
            wanted.category(),
            wanted.status(),
            wanted.catalogKey(),
            Optional.of(tag)));
  }

  private Filter with(
      Optional<String> search,
      Optional<Category> category,
      Optional<ConnectorStatus> status,
      Optional<CatalogKey> key) {
    return new Filter(new ConnectorFilter(search, category, status, key, wanted.tag()));
  }
}

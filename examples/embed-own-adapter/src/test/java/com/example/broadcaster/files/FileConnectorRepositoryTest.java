package com.example.broadcaster.files;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.testkit.contract.connector.ConnectorRepositoryContract;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract of the connector repository on files. */
class FileConnectorRepositoryTest extends ConnectorRepositoryContract {

  @TempDir Path directory;

  private FileStore store;
  private final CatalogRepository catalog = new InMemoryCatalogRepository(new InMemoryStore());

  @BeforeEach
  void openTheStore() {
    store = FileStore.in(directory);
  }

  @Override
  protected ConnectorRepository repository() {
    return new FileConnectorRepository(store, catalog);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return store;
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }
}

package com.example.broadcaster.files;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.testkit.contract.UnitOfWorkContract;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract of the unit of work on files. */
class FileStoreTest extends UnitOfWorkContract {

  @TempDir Path directory;

  private FileStore store;
  private final CatalogRepository catalog = new InMemoryCatalogRepository(new InMemoryStore());

  @BeforeEach
  void openTheStore() {
    store = FileStore.in(directory);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return store;
  }

  @Override
  protected ConnectorRepository connectors() {
    return new FileConnectorRepository(store, catalog);
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }
}

package com.example.broadcaster;

import com.example.broadcaster.files.FileAuditHistory;
import com.example.broadcaster.files.FileAuditTrail;
import com.example.broadcaster.files.FileConnectorRepository;
import com.example.broadcaster.files.FileStore;
import io.connectors.application.ConnectorsApplication;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.connector.ListConnectors;
import io.connectors.domain.Ports;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Tenants;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryCredentialVault;
import io.connectors.testkit.memory.InMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Program: stores connectors in files, so that they survive a restart. The catalog is a fixture,
 * and the vault loses its key at exit. A real program replaces these two ports next.
 */
public final class EmbedOwnAdapter {

  private static final Caller ADA = Callers.adminOf(Tenants.ACME);

  private EmbedOwnAdapter() {}

  /** Installs one more feed in the directory's store, then lists all connectors. */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: EmbedOwnAdapter <directory of the store>");
    }
    ConnectorsApplication connectors = assemble(Path.of(arguments[0]));
    String name = "Feed " + (1 + listed(connectors).size());
    connectors.installConnector().install(feed(name));
    for (InstalledConnector installed : listed(connectors)) {
      System.out.println(installed.connector().name().value());
    }
  }

  // tag::assemble[]
  private static ConnectorsApplication assemble(Path directory) {
    FileStore store = FileStore.in(directory);
    var catalog = new InMemoryCatalogRepository(InMemoryStore.withCatalog(CatalogEntries.FEED));
    return ConnectorsApplication.assemble(
        new Ports(
            store,
            catalog,
            new FileConnectorRepository(store, catalog),
            new FileAuditTrail(store),
            new FileAuditHistory(store),
            new EveritConfigurationValidator(),
            new InMemoryCredentialVault(),
            Optional.empty(),
            Optional.empty(),
            Clock.systemUTC()));
  }

  // end::assemble[]

  private static List<InstalledConnector> listed(ConnectorsApplication connectors) {
    var query = new ListConnectors.Query(ADA, ConnectorFilter.EVERYTHING, PageRequest.FIRST);
    return connectors.listConnectors().list(query).connectors();
  }

  private static InstallConnector.Command feed(String name) {
    var title = new Configuration(JsonObject.EMPTY.with("title", JsonValue.of(name)));
    return InstallConnector.Command.of(ADA, "feed", name, title);
  }
}

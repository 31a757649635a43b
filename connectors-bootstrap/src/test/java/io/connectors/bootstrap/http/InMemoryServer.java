package io.connectors.bootstrap.http;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.bootstrap.catalog.Seeding;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.support.Served;
import io.connectors.bootstrap.wiring.InMemoryContext;
import io.connectors.bootstrap.wiring.Operator;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.memory.InMemoryStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.MapPropertyResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The application in this process, with real settings, wiring and HTTP but no database. */
public final class InMemoryServer implements Served, AutoCloseable {

  private final Path directory;
  private final Home home;
  private final TestClock clock = new TestClock();
  private final CapturedLog log = CapturedLog.fromNow();
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private InMemoryServer(Map<String, String> settings) throws IOException {
    directory = Files.createTempDirectory("connectors-home");
    Map<String, String> variables = new HashMap<>(settings);
    variables.put("CONNECTORS_HOME", directory.toString());
    variables.put("CONNECTORS_DEMO_PASSWORD", DEMO_PASSWORD);
    Settings raw = new Settings(variables, new MapPropertyResolver(Map.of()));
    ValidatedSettings validated = ValidatedSettings.of(raw);
    home = Home.open(raw);
    context = InMemoryContext.start(validated, home, clock);
    SeedCatalog seed = context.getBean(SeedCatalog.class);
    Seeding.run(seed, Operator.CALLER, validated.catalogDirectory());
    server = context.getBean(EmbeddedServer.class).start();
  }

  /** Starts a server with the default settings. */
  public static InMemoryServer start() throws IOException {
    return start(Map.of());
  }

  /** Starts a server with these environment variables. */
  public static InMemoryServer start(Map<String, String> settings) throws IOException {
    return new InMemoryServer(settings);
  }

  /** The clock of this server. */
  public TestClock clock() {
    return clock;
  }

  /** The home directory. */
  public Path home() {
    return directory;
  }

  /** The events of all tenants, oldest first. */
  public List<AuditEvent> auditEvents() {
    return context.getBean(InMemoryStore.class).auditEvents();
  }

  /** Records an event. */
  public void record(AuditEvent event) {
    AuditTrail trail = context.getBean(AuditTrail.class);
    context
        .getBean(UnitOfWork.class)
        .within(
            TenantScope.of(event.tenant()),
            () -> {
              trail.record(event);
              return event;
            });
  }

  /** Replaces the ciphertext of a connector's credentials with one that no key decrypts. */
  public void corruptCredentials(String tenant, String connector) {
    ConnectorRepository connectors = context.getBean(ConnectorRepository.class);
    TenantId owner = new TenantId(tenant);
    ConnectorId id = ConnectorId.parse(connector).orElseThrow();
    boolean replaced =
        context
            .getBean(UnitOfWork.class)
            .within(
                TenantScope.of(owner),
                () -> {
                  SealedCredentials sealed =
                      connectors
                          .find(TenantScope.of(owner), id)
                          .flatMap(Connector::credentials)
                          .orElseThrow();
                  SealedCredentials other =
                      SealedCredentials.of(
                          "corrupt".getBytes(StandardCharsets.UTF_8),
                          sealed.fields(),
                          sealed.destinations());
                  return connectors.reseal(owner, id, sealed, other);
                });
    if (!replaced) {
      throw new IllegalStateException("not replaced: " + connector);
    }
  }

  @Override
  public String address() {
    return "http://localhost:" + server.getPort();
  }

  @Override
  public String log() {
    return log.text();
  }

  @Override
  public void close() {
    context.close();
    home.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

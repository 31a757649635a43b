package io.connectors.bootstrap.http;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.bootstrap.catalog.Seeding;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.JudgedSettings;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.support.Served;
import io.connectors.bootstrap.wiring.InMemoryContext;
import io.connectors.bootstrap.wiring.Operator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.MapPropertyResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The application in this process: its real settings, wiring and HTTP, and no database. */
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
    JudgedSettings judged = JudgedSettings.of(raw);
    home = Home.open(raw);
    context = InMemoryContext.start(judged, home, clock);
    SeedCatalog seed = context.getBean(SeedCatalog.class);
    Seeding.run(seed, Operator.CALLER, judged.catalogDirectory());
    server = context.getBean(EmbeddedServer.class).start();
  }

  /** Starts one with the settings that an installation has if nothing is set. */
  public static InMemoryServer start() throws IOException {
    return start(Map.of());
  }

  /** Starts one with these settings, by the names of their variables. */
  public static InMemoryServer start(Map<String, String> settings) throws IOException {
    return new InMemoryServer(settings);
  }

  /** The clock of this server. */
  public TestClock clock() {
    return clock;
  }

  /** A bean of the application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
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

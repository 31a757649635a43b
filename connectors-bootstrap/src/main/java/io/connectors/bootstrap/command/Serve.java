package io.connectors.bootstrap.command;

import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.catalog.SeedReport;
import io.connectors.bootstrap.catalog.Seeding;
import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Command: {@code serve} runs the application until the process receives a stop signal. */
final class Serve implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

  private final ValidatedSettings settings;

  Serve(ValidatedSettings settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    CountDownLatch stopRequested = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopRequested, stopped), "stop"));
    try (Installation installation = Installation.open(settings)) {
      seed(installation);
      EmbeddedServer server = start(installation);
      announce(Banner.address(server), installation.demoAccounts());
      stopRequested.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private void seed(Installation installation) {
    SeedReport report =
        Seeding.run(
            installation.context().getBean(SeedCatalog.class),
            Caller.system(),
            settings.catalogDirectory());
    for (SeedReport.BrokenFile file : report.broken()) {
      LOG.warn("Catalog file {} is ignored: {}", file.name(), Seeding.sentence(file));
    }
    for (SeedReport.Warning warning : report.warnings()) {
      LOG.warn("Catalog file {}: {}", warning.name(), EnglishReasons.of(warning.violation()));
    }
    LOG.info("Catalog: {}", report.summary());
  }

  private static EmbeddedServer start(Installation installation) {
    try {
      return installation.context().getBean(EmbeddedServer.class).start();
    } catch (ServerStartupException failed) {
      LOG.debug("The server did not start.", failed);
      throw new StartupError(
          "The server cannot listen: the port of MICRONAUT_SERVER_PORT is in use, or the address of"
              + " MICRONAUT_SERVER_HOST is not one of this machine.");
    }
  }

  /** With demo accounts a banner on the terminal, otherwise a log line. */
  private static void announce(String address, Optional<DemoAccounts> accounts) {
    accounts.ifPresentOrElse(
        demo -> System.out.println(Banner.of(address, demo)),
        () -> LOG.info("Connectors is running on {}", address));
  }

  /** The process exits when the shutdown hook returns, so the hook waits for everything to stop. */
  private static void stop(CountDownLatch stopRequested, CountDownLatch stopped) {
    stopRequested.countDown();
    try {
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

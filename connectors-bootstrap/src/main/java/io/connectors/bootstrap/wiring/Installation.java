package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.database.EmbeddedDatabase;
import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.ExternalDatabase;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.web.problem.RedactedStackTrace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wired application with its checked database and its keys. Closing it stops everything in
 * reverse order.
 */
public final class Installation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();
  private final ValidatedSettings settings;
  private Optional<DemoAccounts> demoAccounts = Optional.empty();

  private Installation(ValidatedSettings settings) {
    this.settings = settings;
  }

  /**
   * Opens the database and starts the application context.
   *
   * @throws io.connectors.bootstrap.settings.StartupError if the database or home is not usable
   */
  public static Installation open(ValidatedSettings settings) {
    Installation installation = new Installation(settings);
    try {
      installation.wire();
      return installation;
    } catch (RuntimeException | Error failed) {
      installation.close();
      throw failed;
    }
  }

  /** The started application context. Its HTTP server is not started. */
  public ApplicationContext context() {
    return opened.stream()
        .filter(ApplicationContext.class::isInstance)
        .map(ApplicationContext.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The demo accounts; empty if a token issuer or an external database is configured. */
  public Optional<DemoAccounts> demoAccounts() {
    return demoAccounts;
  }

  private void wire() {
    Optional<ExternalDatabase> external = settings.database();
    if (external.isPresent()) {
      wireExternal(external.orElseThrow());
    } else {
      wireEmbedded();
    }
  }

  private void wireExternal(ExternalDatabase database) {
    Database.prepare(database.application(), database.owner());
    start(
        database.application(),
        KeyGuard.encryptionWith(settings.keyset().orElseThrow(), database.application()),
        SignInBeans.jwksIssuer(settings.issuer().orElseThrow(), clock));
  }

  private void wireEmbedded() {
    Home home = opened(Home.open(settings.raw()));
    EmbeddedDatabase database = opened(EmbeddedDatabase.start(home));
    Login owner = database.owner();
    Database.prepare(database.application(), Optional.of(owner));
    NamedKeyset keyset = settings.keyset().orElseGet(() -> HomeKeyset.of(home, owner));
    SignInBeans signIn = SignInBeans.of(settings, home, clock);
    demoAccounts = signIn.demoAccounts();
    start(
        database.application(),
        KeyGuard.encryptionWith(keyset, database.application()),
        signIn.singletons());
    opened(database.supervise());
  }

  private void start(Login database, KeyEncryption encryption, Object... others) {
    opened(
        SettingsBeans.of(settings, clock)
            .propertySources(PropertySource.of("connectors", propertiesOf(database)))
            .singletons(database, encryption)
            .singletons(others)
            .start());
  }

  private static Map<String, Object> propertiesOf(Login database) {
    return Map.of(
        "datasources.default.url",
        database.url(),
        "datasources.default.username",
        database.user(),
        // DatabasePassword sets it: Micronaut would resolve placeholders in it.
        "datasources.default.password",
        "",
        // Otherwise the driver's exceptions would contain the rejected row.
        "datasources.default.data-source-properties.logServerErrorDetail",
        "false");
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failed) {
        LOG.warn("Error while stopping: {}", RedactedStackTrace.of(failed));
      }
    }
  }
}

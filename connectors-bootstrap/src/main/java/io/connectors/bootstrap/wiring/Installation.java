package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.database.EmbeddedDatabase;
import io.connectors.bootstrap.demo.DemoAccounts;
import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.home.RandomText;
import io.connectors.bootstrap.settings.ExternalDatabase;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.JudgedSettings;
import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.TokenIssuer;
import io.connectors.domain.credential.Secret;
import io.connectors.web.openid.OpenIdProvider;
import io.connectors.web.problem.FailureTrace;
import io.connectors.web.token.OutsideIssuer;
import io.connectors.web.token.OwnIssuer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command works on: a database that is fit, the keys, and the application wired over them.
 * Closing it stops everything, in the opposite order.
 */
public final class Installation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
  private static final int SIGNING_KEY_LENGTH = 64;
  private static final int DEMO_PASSWORD_LENGTH = 16;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final JudgedSettings settings;
  private Optional<DemoAccounts> demoAccounts = Optional.empty();

  private Installation(JudgedSettings settings) {
    this.settings = settings;
  }

  /**
   * Opens the installation that the settings describe.
   *
   * @throws io.connectors.bootstrap.settings.StartupRefused if the database or the home is not fit
   */
  public static Installation open(JudgedSettings settings) {
    Installation installation = new Installation(settings);
    try {
      installation.wire();
      return installation;
    } catch (RuntimeException | Error failed) {
      installation.close();
      throw failed;
    }
  }

  /** The application, wired and started; its HTTP server is not. */
  public ApplicationContext context() {
    return opened.stream()
        .filter(ApplicationContext.class::isInstance)
        .map(ApplicationContext.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The demo accounts; absent where there are none. */
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
        outside(settings.issuer().orElseThrow()));
  }

  private void wireEmbedded() {
    Home home = opened(Home.open(settings.raw()));
    EmbeddedDatabase database = opened(EmbeddedDatabase.start(home));
    Login owner = database.owner();
    Database.prepare(database.application(), Optional.of(owner));
    NamedKeyset keyset = settings.keyset().orElseGet(() -> HomeKeyset.of(home, owner));
    List<Object> singletons = new ArrayList<>();
    singletons.add(KeyGuard.encryptionWith(keyset, database.application()));
    if (settings.issuer().isPresent()) {
      singletons.add(outside(settings.issuer().orElseThrow()));
    } else {
      DemoAccounts accounts = demoAccountsOf(home);
      demoAccounts = Optional.of(accounts);
      singletons.add(accounts);
      singletons.add(ownIssuer(home));
    }
    start(database.application(), singletons.toArray());
    opened(database.supervise());
  }

  private static OutsideIssuer outside(TokenIssuer platform) {
    return OutsideIssuer.at(
        URI.create(platform.jwksUrl()), platform.issuer(), platform.audience(), platform.longest());
  }

  private static OwnIssuer ownIssuer(Home home) {
    String key = home.keptText("token-key", () -> RandomText.ofLength(SIGNING_KEY_LENGTH));
    return OwnIssuer.signingWith(key.getBytes(StandardCharsets.UTF_8));
  }

  private DemoAccounts demoAccountsOf(Home home) {
    return settings
        .demoPassword()
        .map(password -> DemoAccounts.withChosen(home, password))
        .orElseGet(
            () ->
                DemoAccounts.withMadeUp(
                    home,
                    Secret.of(
                        home.keptText(
                            "demo-password", () -> RandomText.ofLength(DEMO_PASSWORD_LENGTH)))));
  }

  private void start(Login database, Object... others) {
    ApplicationContextBuilder builder =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environmentVariableExcludes(settings.raw().blankVariables())
            .propertySources(PropertySource.of("connectors", ContextProperties.of(database)))
            .singletons(
                database,
                settings.signIn().sessions(),
                settings.signIn().attempts(),
                settings.signIn().proxies(),
                settings.calls(),
                settings.requestTimeout())
            .singletons(others);
    settings
        .openId()
        .map(issuer -> OpenIdProvider.of(issuer.client(), issuer.secret()))
        .ifPresent(builder::singletons);
    opened(builder.start());
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
        LOG.warn("Something did not stop as it should: {}", FailureTrace.of(failed));
      }
    }
  }
}

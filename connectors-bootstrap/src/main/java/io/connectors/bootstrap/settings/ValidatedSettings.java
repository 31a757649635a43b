package io.connectors.bootstrap.settings;

import io.connectors.domain.credential.Secret;
import io.connectors.web.guard.RateLimit;
import io.connectors.web.micronaut.RequestTimeout;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Value: all settings, validated together and before anything is connected to.
 *
 * @param database absent where the embedded one is used
 * @param keyset absent where the embedded default keeps one of its own
 * @param issuer absent where the embedded default issues tokens of its own
 * @param openId absent where nobody signs in at an issuer
 * @param catalogDirectory an operator's own catalog files
 * @param demoPassword absent where it is to be made up
 * @param signIn how people sign in, and for how long
 * @param calls how often a tenant may call
 * @param requestTimeout how long a request may take to arrive
 */
public record ValidatedSettings(
    Settings raw,
    Optional<ExternalDatabase> database,
    Optional<NamedKeyset> keyset,
    Optional<TokenIssuer> issuer,
    Optional<OpenIdIssuer> openId,
    Optional<Path> catalogDirectory,
    Optional<Secret> demoPassword,
    SignInSettings signIn,
    RateLimit calls,
    RequestTimeout requestTimeout) {

  private static final int LAST_PORT = 65535;
  private static final int CALLS_PER_MINUTE = 12_000;
  private static final Duration MAX_REQUEST_TIMEOUT = Duration.ofHours(1);

  /**
   * Judges them all.
   *
   * @throws StartupError for the first that is wrong
   */
  public static ValidatedSettings of(Settings settings) {
    settings.number(KnownSetting.MICRONAUT_SERVER_PORT, 0, LAST_PORT);
    validateHost(settings);
    settings.number(KnownSetting.DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE, 1, 9999);
    Optional<ExternalDatabase> database = ExternalDatabase.in(settings);
    boolean external = database.isPresent();
    return new ValidatedSettings(
        settings,
        database,
        external ? Optional.of(CredentialKeys.requiredIn(settings)) : CredentialKeys.in(settings),
        external ? Optional.of(TokenIssuer.requiredIn(settings)) : TokenIssuer.in(settings),
        OpenIdSettings.in(settings),
        catalogDirectory(settings),
        settings.text(KnownSetting.CONNECTORS_DEMO_PASSWORD).map(Secret::of),
        SignInSettings.in(settings),
        calls(settings, external),
        requestTimeout(settings));
  }

  private static void validateHost(Settings settings) {
    try {
      InetAddress.getByName(settings.text(KnownSetting.MICRONAUT_SERVER_HOST).orElse("localhost"));
    } catch (UnknownHostException unknown) {
      throw new StartupError("MICRONAUT_SERVER_HOST names no address of this machine.");
    }
  }

  /** None with the embedded database, unless it is set. */
  static RateLimit calls(Settings settings, boolean external) {
    Optional<Integer> set = settings.count(KnownSetting.CONNECTORS_RATE_LIMIT);
    return new RateLimit(external ? set.or(() -> Optional.of(CALLS_PER_MINUTE)) : set);
  }

  private static RequestTimeout requestTimeout(Settings settings) {
    RequestTimeout timeout =
        settings
            .time(KnownSetting.CONNECTORS_REQUEST_TIMEOUT)
            .map(RequestTimeout::new)
            .orElse(RequestTimeout.DEFAULT);
    if (timeout.longest().compareTo(MAX_REQUEST_TIMEOUT) > 0) {
      throw new StartupError(
          KnownSetting.CONNECTORS_REQUEST_TIMEOUT
              + " must be at most "
              + MAX_REQUEST_TIMEOUT.toHours()
              + "h.");
    }
    return timeout;
  }

  private static Optional<Path> catalogDirectory(Settings settings) {
    Optional<Path> directory = settings.path(KnownSetting.CONNECTORS_CATALOG_DIR);
    if (directory.filter(path -> !Files.isReadable(path) || !Files.isDirectory(path)).isPresent()) {
      throw new StartupError("CONNECTORS_CATALOG_DIR is not a directory that can be read.");
    }
    return directory;
  }
}

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
 * Value: all settings, validated together before any connection is opened.
 *
 * @param database empty if the embedded one is used
 * @param keyset empty if the one in the home is used
 * @param issuer empty if Connectors issues tokens itself
 * @param openId empty without single sign-on
 * @param catalogDirectory directory with the operator's catalog files
 * @param demoPassword empty if it is generated
 * @param signIn limits of sessions and sign-ins
 * @param rateLimit rate limit of the API for each tenant
 * @param requestTimeout maximum time to receive a request
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
    RateLimit rateLimit,
    RequestTimeout requestTimeout) {

  private static final int MAX_PORT = 65535;
  private static final int DEFAULT_RATE_LIMIT = 12_000;
  private static final Duration MAX_REQUEST_TIMEOUT = Duration.ofHours(1);

  /**
   * Validates all settings.
   *
   * @throws StartupError for the first wrong setting
   */
  public static ValidatedSettings of(Settings settings) {
    settings.number(KnownSetting.MICRONAUT_SERVER_PORT, 0, MAX_PORT);
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
        rateLimit(settings, external),
        requestTimeout(settings));
  }

  private static void validateHost(Settings settings) {
    try {
      InetAddress.getByName(settings.text(KnownSetting.MICRONAUT_SERVER_HOST).orElse("localhost"));
    } catch (UnknownHostException unknown) {
      throw new StartupError("MICRONAUT_SERVER_HOST is not a known host name or address.");
    }
  }

  /** Without a limit by default if the database is embedded. */
  static RateLimit rateLimit(Settings settings, boolean external) {
    Optional<Integer> configured = settings.count(KnownSetting.CONNECTORS_RATE_LIMIT);
    return new RateLimit(
        external ? configured.or(() -> Optional.of(DEFAULT_RATE_LIMIT)) : configured);
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
      throw new StartupError("CONNECTORS_CATALOG_DIR is not a readable directory.");
    }
    return directory;
  }
}

package io.connectors.bootstrap.settings;

import java.util.List;
import java.util.Optional;

/**
 * Value: the logins of an external PostgreSQL.
 *
 * @param application login with the application's role
 * @param owner login for migrations; empty if this process does not run them
 */
public record ExternalDatabase(Login application, Optional<Login> owner) {

  /** Value: a JDBC URL with a user and a password. {@code toString} contains only the user. */
  public record Login(String url, String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  private static final KnownSetting URL = KnownSetting.DATASOURCES_DEFAULT_URL;
  private static final KnownSetting USER = KnownSetting.DATASOURCES_DEFAULT_USERNAME;
  private static final KnownSetting PASSWORD = KnownSetting.DATASOURCES_DEFAULT_PASSWORD;
  private static final KnownSetting OWNER_URL = KnownSetting.FLYWAY_DATASOURCES_DEFAULT_URL;
  private static final KnownSetting OWNER = KnownSetting.FLYWAY_DATASOURCES_DEFAULT_USER;
  private static final KnownSetting OWNER_PASSWORD =
      KnownSetting.FLYWAY_DATASOURCES_DEFAULT_PASSWORD;

  /** Without a URL they would be ignored, and the embedded database would be used. */
  private static final List<KnownSetting> REQUIRE_URL =
      List.of(USER, PASSWORD, OWNER_URL, OWNER, OWNER_PASSWORD);

  /**
   * The configured database; empty if the embedded one is used.
   *
   * @throws StartupError if a setting is missing, or the URL is not one of PostgreSQL
   */
  public static Optional<ExternalDatabase> in(Settings settings) {
    Optional<String> url = settings.text(URL);
    Optional<String> ownerUrl = settings.text(OWNER_URL);
    if (url.isEmpty()) {
      REQUIRE_URL.stream()
          .filter(variable -> settings.text(variable).isPresent())
          .findFirst()
          .ifPresent(ExternalDatabase::rejectWithoutUrl);
    }
    return url.map(
        address ->
            new ExternalDatabase(
                login(URL, address, USER, PASSWORD, settings),
                ownerUrl.map(owner -> owner(owner, settings))));
  }

  /**
   * The owner's login, for migrations; empty if the embedded database is used.
   *
   * @throws StartupError if it is incomplete, or missing for an external database
   */
  public static Optional<Login> ownerIn(Settings settings) {
    Optional<String> url = settings.text(OWNER_URL);
    if (url.isEmpty() && settings.text(URL).isPresent()) {
      throw new StartupError(
          OWNER_URL + " is missing: migrations require the login of the schema's owner.");
    }
    return url.map(address -> owner(address, settings));
  }

  private static void rejectWithoutUrl(KnownSetting variable) {
    throw new StartupError(
        variable
            + " is set but "
            + URL
            + " is not: set both, or neither for the embedded database.");
  }

  private static Login owner(String url, Settings settings) {
    return login(OWNER_URL, url, OWNER, OWNER_PASSWORD, settings);
  }

  private static Login login(
      KnownSetting variable,
      String url,
      KnownSetting user,
      KnownSetting password,
      Settings settings) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartupError(variable + " must begin with jdbc:postgresql:");
    }
    return new Login(
        url,
        settings.required(user, "it is required with " + variable + "."),
        settings.text(password).orElse(""));
  }
}

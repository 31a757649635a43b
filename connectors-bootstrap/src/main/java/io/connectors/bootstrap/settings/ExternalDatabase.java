package io.connectors.bootstrap.settings;

import java.util.List;
import java.util.Optional;

/**
 * Value: a PostgreSQL of the operator's own.
 *
 * @param application the application role's way in
 * @param owner the owner's way in; absent where migrations are not run
 */
public record ExternalDatabase(Login application, Optional<Login> owner) {

  /** Value: a JDBC URL with a user and a password. Its text says where, not how. */
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

  /** Alone they would be without effect, and the embedded database used in silence. */
  private static final List<KnownSetting> GOES_WITH_A_URL =
      List.of(USER, PASSWORD, OWNER_URL, OWNER, OWNER_PASSWORD);

  /**
   * The database that the settings name; absent if they name none, and the embedded one is used.
   *
   * @throws StartupError if they are incomplete, or name another kind of database
   */
  public static Optional<ExternalDatabase> in(Settings settings) {
    Optional<String> url = settings.text(URL);
    Optional<String> ownerUrl = settings.text(OWNER_URL);
    if (url.isEmpty()) {
      GOES_WITH_A_URL.stream()
          .filter(variable -> settings.text(variable).isPresent())
          .findFirst()
          .ifPresent(ExternalDatabase::refuseWithoutUrl);
    }
    return url.map(
        address ->
            new ExternalDatabase(
                login(URL, address, USER, PASSWORD, settings),
                ownerUrl.map(owner -> owner(owner, settings))));
  }

  /**
   * The owner's way in, which is all that migrations need; absent if the embedded database is used.
   *
   * @throws StartupError if it is incomplete, or missing for a database that is named
   */
  public static Optional<Login> ownerIn(Settings settings) {
    Optional<String> url = settings.text(OWNER_URL);
    if (url.isEmpty() && settings.text(URL).isPresent()) {
      throw new StartupError(
          OWNER_URL + " is missing: migrations are run as the owner of the database.");
    }
    return url.map(address -> owner(address, settings));
  }

  private static void refuseWithoutUrl(KnownSetting variable) {
    throw new StartupError(
        variable + " is set but " + URL + " is not: set both, or none for the embedded database.");
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
        settings.required(user, "it goes with " + variable + "."),
        settings.text(password).orElse(""));
  }
}

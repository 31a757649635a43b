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

  private static final String URL = "DATASOURCES_DEFAULT_URL";
  private static final String OWNER_URL = "FLYWAY_DATASOURCES_DEFAULT_URL";

  /** Alone they would be without effect, and the embedded database used in silence. */
  private static final List<String> GOES_WITH_A_URL =
      List.of(
          "DATASOURCES_DEFAULT_USERNAME",
          "DATASOURCES_DEFAULT_PASSWORD",
          OWNER_URL,
          "FLYWAY_DATASOURCES_DEFAULT_USER",
          "FLYWAY_DATASOURCES_DEFAULT_PASSWORD");

  /**
   * The database that the settings name; absent if they name none, and the embedded one is used.
   *
   * @throws StartupRefused if they are incomplete, or name another kind of database
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
                login(
                    URL, address, "DATASOURCES_DEFAULT_USERNAME", "DATASOURCES_DEFAULT", settings),
                ownerUrl.map(owner -> owner(owner, settings))));
  }

  /**
   * The owner's way in, which is all that migrations need; absent if the embedded database is used.
   *
   * @throws StartupRefused if it is incomplete, or missing for a database that is named
   */
  public static Optional<Login> ownerIn(Settings settings) {
    Optional<String> url = settings.text(OWNER_URL);
    if (url.isEmpty() && settings.text(URL).isPresent()) {
      throw new StartupRefused(
          OWNER_URL + " is missing: migrations are run as the owner of the database.");
    }
    return url.map(address -> owner(address, settings));
  }

  private static void refuseWithoutUrl(String variable) {
    throw new StartupRefused(
        variable + " is set but " + URL + " is not: set both, or none for the embedded database.");
  }

  private static Login owner(String url, Settings settings) {
    return login(
        OWNER_URL, url, "FLYWAY_DATASOURCES_DEFAULT_USER", "FLYWAY_DATASOURCES_DEFAULT", settings);
  }

  private static Login login(
      String variable, String url, String user, String prefix, Settings settings) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartupRefused(variable + " must begin with jdbc:postgresql:");
    }
    return new Login(
        url,
        settings.required(user, "it goes with " + variable + "."),
        settings.text(prefix + "_PASSWORD").orElse(""));
  }
}

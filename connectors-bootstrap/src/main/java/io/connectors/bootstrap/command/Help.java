package io.connectors.bootstrap.command;

import java.util.List;
import java.util.Set;

/** Command: says what there is. */
final class Help implements Command {

  private static final String TEXT =
      """
      Connectors: holds the accounts of a platform's tenants on outside services.

      java -jar connectors.jar [command]
        serve                 start the application (the default)
        migrate               bring the database's schema up to date, as its owner
        seed-connectors       bring the catalog up to date with its files
        tenants delete <id>   remove a tenant's connectors; its audit trail stays
        help                  this text

      Settings, from the environment or a configuration file of Micronaut's:
        CONNECTORS_HOME                 the embedded database and generated keys (~/.connectors)
        MICRONAUT_SERVER_PORT, _HOST    8000, loopback
        DATASOURCES_DEFAULT_URL, _USERNAME, _PASSWORD
                                        a PostgreSQL of your own, as the application's role
        FLYWAY_DATASOURCES_DEFAULT_URL, _USER, _PASSWORD
                                        the same database as its owner, for migrate
        CONNECTORS_KEYSET_FILE          the Tink keyset that seals credentials
        CONNECTORS_KEYSET               the same as text
        CONNECTORS_JWKS_URL, CONNECTORS_JWT_ISSUER, CONNECTORS_JWT_AUDIENCE
                                        your platform's issuer of bearer tokens
        CONNECTORS_CATALOG_DIR          catalog files of your own
        CONNECTORS_DEMO_PASSWORD        the demo accounts' password (made up when absent)
      """;

  static boolean isAskedForBy(String argument) {
    return Set.of("help", "--help", "-h").contains(argument);
  }

  @Override
  public int run(List<String> arguments) {
    System.out.print(TEXT);
    return 0;
  }
}

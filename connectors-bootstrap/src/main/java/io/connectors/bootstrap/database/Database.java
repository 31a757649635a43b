package io.connectors.bootstrap.database;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.persistence.database.DatabaseGuard;
import io.connectors.persistence.database.IncompatibleSchema;
import io.connectors.persistence.database.Migrations;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrates a database and checks that the application can use it safely. */
public final class Database {

  private Database() {}

  /**
   * Runs the pending migrations.
   *
   * @return their number
   * @throws StartupError if a migration fails
   */
  public static int migrate(Login owner) {
    try {
      return Migrations.of(dataSource(owner)).migrate();
    } catch (IncompatibleSchema other) {
      throw new StartupError(String.valueOf(other.getMessage()));
    } catch (FlywayException failed) {
      throw new StartupError(
          "Cannot migrate the database. Check that it is reachable, that its roles exist, and that"
              + " FLYWAY_DATASOURCES_DEFAULT_USER is a member of connectors_owner.");
    }
  }

  /**
   * Migrates if the owner's login is known, then checks the schema and the tenant isolation.
   *
   * @throws StartupError if the schema is old, or the database does not isolate tenants
   */
  public static void prepare(Login application, Optional<Login> owner) {
    owner.ifPresent(Database::migrate);
    try {
      DataSource dataSource = dataSource(application);
      Migrations.of(dataSource).requireCurrent();
      new DatabaseGuard(dataSource).requireSafe();
    } catch (IllegalStateException unsafe) {
      throw new StartupError(String.valueOf(unsafe.getMessage()));
    } catch (FlywayException | SQLException unreachable) {
      throw new StartupError(
          "The database of DATASOURCES_DEFAULT_URL cannot be used: it does not respond, or rejects"
              + " the user or the password.");
    }
  }

  /** Connections without a pool, for use before the application context starts. */
  public static DataSource dataSource(Login login) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(login.url());
    dataSource.setUser(login.user());
    dataSource.setPassword(login.password());
    return dataSource;
  }
}

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

/** Brings a database to where the application can serve from it, or says why it cannot. */
public final class Database {

  private Database() {}

  /**
   * Runs the migrations that are pending.
   *
   * @return how many there were
   * @throws StartupError if they cannot be run
   */
  public static int migrate(Login owner) {
    try {
      return Migrations.of(dataSource(owner)).migrate();
    } catch (IncompatibleSchema other) {
      throw new StartupError(String.valueOf(other.getMessage()));
    } catch (FlywayException failed) {
      throw new StartupError(
          "The database cannot be migrated: is it reachable, are the roles made, and is the login"
              + " in FLYWAY_DATASOURCES_DEFAULT_USER a member of connectors_owner?");
    }
  }

  /**
   * Migrates where the owner's login is known, and refuses a database that is not fit to serve.
   *
   * @throws StartupError if its schema is old, or it would not keep tenants apart
   */
  public static void prepare(Login application, Optional<Login> owner) {
    owner.ifPresent(Database::migrate);
    try {
      DataSource dataSource = dataSource(application);
      Migrations.of(dataSource).requireCurrent();
      new DatabaseGuard(dataSource).requireSafe();
    } catch (IllegalStateException unfit) {
      throw new StartupError(String.valueOf(unfit.getMessage()));
    } catch (FlywayException | SQLException unreachable) {
      throw new StartupError(
          "The database of DATASOURCES_DEFAULT_URL cannot be used: it does not answer, or does not"
              + " take the user and the password.");
    }
  }

  /** Connections of that login, one at a time, for before there is a pool. */
  public static DataSource dataSource(Login login) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(login.url());
    dataSource.setUser(login.user());
    dataSource.setPassword(login.password());
    return dataSource;
  }
}

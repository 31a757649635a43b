package io.connectors.persistence.database;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates the database schema, or lists pending migrations. */
public final class Migrations {

  private static final Set<ErrorCode> DIFFERENT =
      Set.of(
          CoreErrorCode.CHECKSUM_MISMATCH,
          CoreErrorCode.DESCRIPTION_MISMATCH,
          CoreErrorCode.TYPE_MISMATCH,
          CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED);

  private final DataSource database;

  private Migrations(DataSource database) {
    this.database = database;
  }

  /**
   * The migrations of a data source. A URL with a password is not supported, because Flyway would
   * trim the password and replace placeholders in it.
   */
  public static Migrations of(DataSource dataSource) {
    return new Migrations(dataSource);
  }

  /**
   * Runs pending migrations as {@link DatabaseRoles#OWNER}, so that all tables have the owner that
   * their policies name.
   *
   * @return the number of migrations
   * @throws IncompatibleSchema if the tables are from before the first release
   * @throws org.flywaydb.core.api.FlywayException if a migration fails, or the user is not a member
   *     of the owner's role
   */
  public int migrate() {
    requireSameHistory();
    return configuration()
        .initSql("SET ROLE " + DatabaseRoles.OWNER)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** The pending versions, lowest first. The application's role may read them. */
  public List<String> pending() {
    return Arrays.stream(configuration().load().info().pending())
        .map(migration -> String.valueOf(migration.getVersion()))
        .toList();
  }

  /**
   * Rejects a schema with pending migrations.
   *
   * @throws IncompatibleSchema if the tables are from before the first release
   * @throws IllegalStateException if migrations are pending
   */
  public void requireCurrent() {
    requireSameHistory();
    List<String> pending = pending();
    if (!pending.isEmpty()) {
      throw new IllegalStateException(
          "The database lacks %d migration(s), the first of them %s: run the command migrate."
              .formatted(pending.size(), pending.get(0)));
    }
  }

  /** Whether a completed migration differs from this version's migration with the same number. */
  private void requireSameHistory() {
    boolean other =
        configuration().load().validateWithResult().invalidMigrations.stream()
            .anyMatch(migration -> DIFFERENT.contains(migration.errorDetails.errorCode));
    if (other) {
      throw new IncompatibleSchema();
    }
  }

  // created each time, because copies of a Flyway configuration share settings
  private FluentConfiguration configuration() {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .cleanDisabled(true);
  }
}

package io.connectors.persistence.database;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database's schema to the state this version needs, or says how far it is from it. */
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
   * The migrations of the database behind that data source. There is no such method for a URL and a
   * password: Flyway would trim the password and fill in what looks like a placeholder.
   */
  public static Migrations of(DataSource dataSource) {
    return new Migrations(dataSource);
  }

  /**
   * Runs what is pending, as {@link DatabaseRoles#OWNER} whoever has signed in, so that every table
   * has the one owner that its policies name.
   *
   * @return how many migrations ran
   * @throws IncompatibleSchema if an earlier version has made the tables in another way
   * @throws org.flywaydb.core.api.FlywayException if one fails, or the user is not a member of the
   *     owner's role
   */
  public int migrate() {
    requireSameHistory();
    return configuration()
        .initSql("SET ROLE " + DatabaseRoles.OWNER)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** The versions still to be run, lowest first. The application's own role may ask. */
  public List<String> pending() {
    return Arrays.stream(configuration().load().info().pending())
        .map(migration -> String.valueOf(migration.getVersion()))
        .toList();
  }

  /**
   * Refuses a schema that is older than this version of the program.
   *
   * @throws IncompatibleSchema if an earlier version has made the tables in another way
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

  /** A migration that ran here is not the one that this version has under the same number. */
  private void requireSameHistory() {
    boolean other =
        configuration().load().validateWithResult().invalidMigrations.stream()
            .anyMatch(migration -> DIFFERENT.contains(migration.errorDetails.errorCode));
    if (other) {
      throw new IncompatibleSchema();
    }
  }

  // Anew each time: copies of a Flyway configuration share what is set on one of them.
  private FluentConfiguration configuration() {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .cleanDisabled(true);
  }
}

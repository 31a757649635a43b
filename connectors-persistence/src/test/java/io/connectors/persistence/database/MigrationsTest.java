package io.connectors.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Test: the schema is brought up to date by its owner, and an old one is refused. */
class MigrationsTest {

  private final TestDatabase database = TestDatabases.withoutTables();
  private final Migrations owners = Migrations.of(database.asOwner());

  MigrationsTest() throws SQLException {}

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void an_empty_database_is_refused_until_it_is_migrated() {
    assertThat(owners.pending()).isNotEmpty().startsWith("1");
    assertThatThrownBy(owners::requireCurrent)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run the command migrate");

    owners.migrate();

    assertThat(owners.pending()).isEmpty();
    assertThatCode(owners::requireCurrent).doesNotThrowAnyException();
  }

  @Test
  void migrating_twice_changes_nothing() {
    assertThat(owners.migrate()).isPositive();
    assertThat(owners.migrate()).isZero();
  }

  @Test
  void the_application_may_ask_and_not_migrate() {
    Migrations applications = Migrations.of(database.asApplication());
    assertThatThrownBy(applications::migrate).isInstanceOf(FlywayException.class);
    assertThat(applications.pending()).isNotEmpty();

    owners.migrate();

    assertThatCode(applications::requireCurrent).doesNotThrowAnyException();
  }

  @Test
  void a_database_of_other_migrations_is_refused_to_its_owner_and_to_the_application()
      throws SQLException {
    owners.migrate();
    for (String older :
        new String[] {
          "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'",
          "UPDATE flyway_schema_history SET checksum = 1, description = 'old' WHERE version = '1'",
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) VALUES (99, '1.8', 'old', 'SQL',"
              + " 'V1.8__old.sql', 1, 'connectors_owner', 1, true)"
        }) {
      database.execute(older);
      for (Migrations asked : List.of(owners, Migrations.of(database.asApplication()))) {
        assertThatThrownBy(asked::requireCurrent).as(older).isInstanceOf(IncompatibleSchema.class);
        assertThatThrownBy(asked::migrate).as(older).isInstanceOf(IncompatibleSchema.class);
      }
    }
  }

  @Test
  void a_database_of_a_newer_version_is_not_taken_for_an_older_one() throws SQLException {
    owners.migrate();
    database.execute(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) VALUES (99, '9999', 'later', 'SQL',"
            + " 'V9999__later.sql', 1, 'connectors_owner', 1, true)");

    assertThatCode(owners::requireCurrent).doesNotThrowAnyException();
  }

  @Test
  void tables_belong_to_the_owner_role() throws SQLException {
    Migrations.of(database.asSuperuser()).migrate();

    assertThat(
            read(
                "SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables"
                    + " WHERE schemaname = 'public'"))
        .isEqualTo("connectors_owner");
  }

  @Test
  void the_roles_can_be_made_again() throws SQLException {
    DatabaseRoles.create(database.asSuperuser());

    assertThat(
            read(
                "SELECT rolinherit OR rolsuper OR rolbypassrls FROM pg_roles"
                    + " WHERE rolname = 'connectors_app'"))
        .isEqualTo("f");
  }

  @Test
  void every_index_has_the_name_that_was_asked_for() throws SQLException {
    owners.migrate();

    assertThat(
            read(
                "SELECT string_agg(indexname, ',' ORDER BY indexname) FROM pg_indexes"
                    + " WHERE indexname LIKE 'idx_connector%'"))
        .contains(
            "idx_connector_catalog_key",
            "idx_connectors_catalog",
            "idx_connectors_name_tenant",
            "idx_connectors_tenant");
  }

  private String read(String sql) throws SQLException {
    try (Connection connection = database.asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}

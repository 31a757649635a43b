package io.connectors.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: a database that does not keep tenants apart is refused, in one sentence. */
class DatabaseGuardTest {

  private final TestDatabase database = TestDatabases.fresh();
  private final DatabaseGuard guard = new DatabaseGuard(database.asApplication());

  DatabaseGuardTest() throws SQLException {}

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_migrated_database_is_safe() throws SQLException {
    assertThat(guard.findings()).isEmpty();
    assertThatCode(guard::requireSafe).doesNotThrowAnyException();
  }

  @Test
  void a_superuser_is_refused() {
    assertThatThrownBy(new DatabaseGuard(database.asSuperuser())::requireSafe)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("superuser");
  }

  @Test
  void the_owner_is_refused() {
    assertThatThrownBy(new DatabaseGuard(database.asOwner())::requireSafe)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("owner of the table");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role = connectors_reader",
        "row_security = off",
        "app.tenant_id = 'acme'",
        "search_path = pg_catalog",
        "session_replication_role = replica"
      })
  void a_default_that_weakens_isolation_is_refused(String setting) throws SQLException {
    String role = "ALTER ROLE connectors_app IN DATABASE " + name() + " SET " + setting;
    String all = "ALTER DATABASE " + name() + " SET " + setting;
    for (String change : setting.startsWith("role") ? List.of(role) : List.of(role, all)) {
      database.execute(change);
      assertThat(guard.findings())
          .as(change)
          .first()
          .asString()
          .contains(setting.substring(0, setting.indexOf(' ')));
      database.execute("ALTER ROLE connectors_app IN DATABASE " + name() + " RESET ALL");
      database.execute("ALTER DATABASE " + name() + " RESET ALL");
    }
    assertThat(guard.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connectors",
        "tenant_keys",
        "audit_events",
        "audit_subjects",
        "service_tokens",
        "completed_requests"
      })
  void a_search_path_that_leads_to_another_table_is_refused(String table) throws SQLException {
    database.execute("CREATE SCHEMA elsewhere");
    database.execute("GRANT USAGE ON SCHEMA elsewhere TO connectors_app");
    database.execute("CREATE TABLE elsewhere." + table + " (id uuid)");
    database.execute("ALTER DATABASE " + name() + " SET search_path = elsewhere, public");
    assertThat(guard.findings()).singleElement().asString().contains(table);
  }

  private String name() {
    return database.url().replaceAll(".*/([^/?]+)(\\?.*)?", "$1");
  }

  @Test
  void a_table_that_does_not_force_row_level_security_is_refused() throws SQLException {
    database.execute("ALTER TABLE connectors NO FORCE ROW LEVEL SECURITY");

    refuses("The table connectors has a tenant_id and does not force row-level security.");
  }

  @Test
  void a_table_with_row_level_security_switched_off_is_refused() throws SQLException {
    database.execute("ALTER TABLE audit_events DISABLE ROW LEVEL SECURITY");

    refuses("The table audit_events has a tenant_id and does not force row-level security.");
  }

  @Test
  void a_dropped_policy_is_refused() throws SQLException {
    database.execute("DROP POLICY connectors_of_tenant ON connectors");

    refuses(
        "The table connectors has no row-level security policy of the tenant for every command.");
  }

  @Test
  void a_policy_that_leaves_out_a_command_is_refused() throws SQLException {
    String rule = "(tenant_id = nullif(current_setting('app.tenant_id', true), ''))";
    database.execute("DROP POLICY audit_events_of_tenant ON audit_events");
    database.execute("CREATE POLICY a ON audit_events FOR SELECT TO connectors_app USING " + rule);

    refuses(
        "The table audit_events has no row-level security policy of the tenant for every command.");
  }

  @Test
  void a_policy_that_shows_more_than_the_tenant_is_refused() throws SQLException {
    database.execute("CREATE POLICY wide ON connectors FOR SELECT USING (true)");

    refuses("The policy wide of the table connectors shows or lets write more than one tenant.");
  }

  @Test
  void a_policy_that_lets_write_for_another_tenant_is_refused() throws SQLException {
    database.execute("CREATE POLICY wide ON connectors FOR INSERT WITH CHECK (true)");

    refuses("The policy wide of the table connectors shows or lets write more than one tenant.");
  }

  @Test
  void a_table_added_without_row_level_security_is_found_by_its_tenant_id() throws SQLException {
    database.execute("CREATE TABLE later (tenant_id text NOT NULL)");

    refuses("The table later has a tenant_id and does not force row-level security.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "INSERT", "UPDATE (name)", "TRUNCATE"})
  void a_reader_that_may_write_is_refused(String privilege) throws SQLException {
    database.execute("GRANT " + privilege + " ON connectors TO connectors_reader");

    refuses("The role connectors_reader may write the table connectors.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE", "DELETE", "UPDATE (actor)"})
  void a_changeable_audit_trail_is_refused(String privilege) throws SQLException {
    database.execute("GRANT " + privilege + " ON audit_events TO connectors_app");

    refuses(
        "The application's database role connectors_app may change what the audit trail holds.");
  }

  @Test
  void a_role_that_may_truncate_is_refused() throws SQLException {
    database.execute("GRANT TRUNCATE ON connectors TO connectors_app");

    refuses("The application's database role connectors_app may truncate the table connectors.");
  }

  @Test
  void the_owner_of_the_schema_is_refused_and_so_is_the_owner_of_the_database()
      throws SQLException {
    String sentence =
        "The application's database role connectors_app is, or may become, the owner of the schema"
            + " public.";
    database.execute("ALTER SCHEMA public OWNER TO connectors_app");
    refuses(sentence);

    database.execute("ALTER SCHEMA public OWNER TO pg_database_owner");
    assertThat(guard.findings()).isEmpty();
    database.execute(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO connectors_app',"
            + " current_database()); END $$");
    refuses(sentence);
  }

  private void refuses(String sentence) throws SQLException {
    assertThat(guard.findings()).contains(sentence);
    assertThatThrownBy(guard::requireSafe)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(".");
  }
}

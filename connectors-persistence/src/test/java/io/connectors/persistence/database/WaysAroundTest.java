package io.connectors.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Test: what leads around the policies of a table is refused, be the table ever so well guarded.
 */
class WaysAroundTest {

  private static final String FUNCTION =
      "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY %s"
          + " AS 'SELECT count(*) FROM connectors'";

  private final TestDatabase database = TestDatabases.fresh();
  private boolean roleMade;

  WaysAroundTest() throws SQLException {}

  @AfterEach
  void drop() throws SQLException {
    database.close();
    if (roleMade) {
      // Roles are the server's, not the database's.
      try (TestDatabase other = TestDatabases.fresh()) {
        other.execute("DROP ROLE IF EXISTS detour");
      }
    }
  }

  @Test
  void a_view_of_the_owners_is_refused_once_the_application_may_read_it() throws SQLException {
    asOwner("CREATE VIEW everything AS SELECT tenant_id, name FROM connectors");
    assertThat(findings()).isEmpty();
    asOwner("GRANT SELECT (name) ON everything TO connectors_app");
    assertThat(findings())
        .containsExactly(
            "The view everything shows a table of tenants with the rights of another role.");
  }

  @Test
  void a_view_of_a_view_is_refused() throws SQLException {
    asOwner("CREATE VIEW inner_view AS SELECT * FROM audit_events");
    asOwner("CREATE VIEW outer_view AS SELECT count(*) FROM inner_view");
    asOwner("GRANT SELECT ON outer_view TO PUBLIC");
    assertThat(findings())
        .containsExactly(
            "The view outer_view shows a table of tenants with the rights of another role.");
  }

  @Test
  void a_view_that_asks_as_who_asks_is_safe() throws SQLException {
    asOwner("CREATE VIEW own WITH (security_invoker = on) AS SELECT name FROM connectors");
    asOwner("GRANT SELECT ON own TO connectors_app");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_view_of_the_catalog_alone_is_safe() throws SQLException {
    asOwner("CREATE VIEW types AS SELECT name FROM connector_catalog");
    asOwner("GRANT SELECT ON types TO connectors_app");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_materialized_view_is_refused() throws SQLException {
    asOwner("CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM connectors");
    assertThat(findings()).isEmpty();
    asOwner("GRANT SELECT ON counted TO connectors_app");
    assertThat(findings())
        .containsExactly(
            "The view counted shows a table of tenants with the rights of another role.");
  }

  @Test
  void a_function_that_works_as_its_owner_is_refused() throws SQLException {
    asOwner(FUNCTION.formatted("DEFINER"));
    assertThat(findings())
        .containsExactly(
            "The application's database role connectors_app may call the function peek, which works"
                + " as connectors_owner, who may use a table of tenants.");
    asOwner("REVOKE EXECUTE ON FUNCTION peek() FROM PUBLIC");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_function_that_works_as_its_caller_is_safe() throws SQLException {
    asOwner(FUNCTION.formatted("INVOKER"));
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BYPASSRLS, bypasses row-level security",
    "REPLICATION, may copy the whole database",
    "CREATEROLE, may make itself any other role",
    "IN ROLE pg_read_server_files, reaches the files of the server",
  })
  void a_role_with_such_power_is_refused_also_where_it_must_be_taken_on_first(
      String power, String meaning) throws SQLException {
    roleMade = true;
    database.execute("CREATE ROLE detour " + power);
    database.execute("GRANT detour TO connectors_app");
    assertThat(findings()).anyMatch(finding -> finding.endsWith(", which " + meaning + "."));
  }

  @Test
  void an_owner_that_can_be_taken_on_is_refused() throws SQLException {
    database.execute("GRANT connectors_owner TO connectors_app");
    try {
      assertThat(findings())
          .contains(
              "The application's database role connectors_app is, or may become, the owner of the"
                  + " table connectors.");
    } finally {
      database.execute("REVOKE connectors_owner FROM connectors_app");
    }
  }

  @Test
  void what_a_role_that_can_be_taken_on_may_do_to_a_table_counts() throws SQLException {
    roleMade = true;
    database.execute("CREATE ROLE detour");
    database.execute("GRANT TRUNCATE ON connectors TO detour");
    database.execute("GRANT DELETE ON audit_events TO detour");
    assertThat(findings()).isEmpty();
    database.execute("GRANT detour TO connectors_app");
    assertThat(findings())
        .containsExactly(
            "The application's database role connectors_app may truncate the table connectors.",
            "The application's database role connectors_app may change what the audit trail holds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT", "ALL"})
  void a_policy_of_a_role_that_can_be_taken_on_counts(String command) throws SQLException {
    roleMade = true;
    database.execute("CREATE ROLE detour");
    database.execute("GRANT detour TO connectors_app");
    assertThat(findings()).isEmpty();
    database.execute("CREATE POLICY d ON connectors FOR " + command + " TO detour USING (true)");
    assertThat(findings())
        .containsOnly(
            "The policy d of the table connectors shows or lets write more than one tenant.");
  }

  private void asOwner(String sql) throws SQLException {
    database.execute("SET ROLE connectors_owner; " + sql);
  }

  private List<String> findings() throws SQLException {
    return new DatabaseGuard(database.asApplication()).findings();
  }
}

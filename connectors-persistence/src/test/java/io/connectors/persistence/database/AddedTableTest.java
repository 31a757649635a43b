package io.connectors.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.persistence.testing.TestDatabase;
import io.connectors.persistence.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Test: a table that no list knows is held to every rule, because the database says that it has a
 * tenant_id. Each test removes one protection.
 */
class AddedTableTest {

  private static final String RULE =
      "(tenant_id = nullif(current_setting('app.tenant_id', true), ''))";
  private static final String NO_POLICY =
      "The table added has no row-level security policy of the tenant for every command.";
  private static final String NOT_FORCED =
      "The table added has a tenant_id and does not force row-level security.";

  private final TestDatabase database = TestDatabases.fresh();

  AddedTableTest() throws SQLException {}

  @BeforeEach
  void add() throws SQLException {
    database.execute(
        "SET ROLE connectors_owner;"
            + "CREATE TABLE added (tenant_id text NOT NULL, id int, PRIMARY KEY (tenant_id, id));"
            + "ALTER TABLE added ENABLE ROW LEVEL SECURITY;"
            + "ALTER TABLE added FORCE ROW LEVEL SECURITY;"
            + "CREATE POLICY of_tenant ON added FOR ALL TO connectors_app USING "
            + RULE
            + ";"
            + "CREATE POLICY of_all_to_read ON added FOR SELECT TO connectors_reader USING (true);"
            + "GRANT SELECT, INSERT, UPDATE, DELETE ON added TO connectors_app");
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_table_with_everything_is_safe() throws SQLException {
    assertThat(findings()).isEmpty();
  }

  @Test
  void without_row_level_security_it_is_refused() throws SQLException {
    database.execute("ALTER TABLE added DISABLE ROW LEVEL SECURITY");
    assertThat(findings()).containsExactly(NOT_FORCED);
  }

  @Test
  void without_force_it_is_refused() throws SQLException {
    database.execute("ALTER TABLE added NO FORCE ROW LEVEL SECURITY");
    assertThat(findings()).containsExactly(NOT_FORCED);
  }

  @Test
  void without_a_policy_it_is_refused() throws SQLException {
    database.execute("DROP POLICY of_tenant ON added");
    assertThat(findings()).containsExactly(NO_POLICY);
  }

  @Test
  void ignores_a_policy_of_another_role() throws SQLException {
    database.execute("ALTER POLICY of_tenant ON added TO connectors_owner");
    assertThat(findings()).containsExactly(NO_POLICY);
  }

  @Test
  void a_policy_that_only_restricts_permits_nothing() throws SQLException {
    database.execute("DROP POLICY of_tenant ON added");
    database.execute("CREATE POLICY narrow ON added AS RESTRICTIVE FOR ALL USING " + RULE);
    assertThat(findings()).containsExactly(NO_POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT", "INSERT", "UPDATE", "DELETE"})
  void a_command_without_a_policy_is_refused(String missing) throws SQLException {
    database.execute("DROP POLICY of_tenant ON added");
    for (String command : List.of("SELECT", "INSERT", "UPDATE", "DELETE")) {
      if (!command.equals(missing)) {
        database.execute(
            "CREATE POLICY for_%1$s ON added FOR %1$s TO connectors_app %2$s %3$s"
                .formatted(command, command.equals("INSERT") ? "WITH CHECK" : "USING", RULE));
      }
    }
    assertThat(findings()).containsExactly(NO_POLICY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FOR ALL TO connectors_app USING (true)",
        "FOR ALL TO PUBLIC USING (true)",
        "FOR SELECT TO connectors_app USING (tenant_id IS NOT NULL)",
        "FOR SELECT TO connectors_app USING (tenant_id = current_setting('app.tenant_id'))",
        "FOR UPDATE TO connectors_app USING " + RULE + " WITH CHECK (true)",
        "FOR DELETE TO connectors_app USING (true)",
        "FOR INSERT TO connectors_app WITH CHECK (true)",
      })
  void a_policy_that_permits_more_than_the_tenant_is_refused(String policy) throws SQLException {
    database.execute("CREATE POLICY wide ON added " + policy);
    assertThat(findings())
        .containsOnly(
            "The policy wide of the table added shows or lets write more than one tenant.");
  }

  @Test
  void that_the_application_owns_it_is_refused() throws SQLException {
    database.execute("GRANT CREATE ON SCHEMA public TO connectors_app");
    database.execute("ALTER TABLE added OWNER TO connectors_app");
    assertThat(findings())
        .contains(
            "The application's database role connectors_app is, or may become, the owner of the"
                + " table added.");
  }

  @Test
  void a_table_of_another_schema_is_found_as_well() throws SQLException {
    database.execute("CREATE SCHEMA other; CREATE TABLE other.connectors (tenant_id text)");
    assertThat(findings())
        .contains(
            "The table other.connectors has a tenant_id and does not force row-level security.");
  }

  @Test
  void a_partition_is_a_table_like_any_other() throws SQLException {
    database.execute("CREATE TABLE parted (tenant_id text) PARTITION BY HASH (tenant_id)");
    database.execute(
        "CREATE TABLE part PARTITION OF parted FOR VALUES WITH (MODULUS 1, REMAINDER 0)");
    assertThat(findings())
        .contains("The table part has a tenant_id and does not force row-level security.");
  }

  @Test
  void a_part_of_a_row_that_lies_elsewhere_needs_a_tenant_as_well() throws SQLException {
    database.execute("ALTER TABLE added ADD CONSTRAINT one_id UNIQUE (id)");
    database.execute("CREATE TABLE detail (added_id int REFERENCES added (id), note text)");
    assertThat(findings())
        .containsExactly("The table detail refers to the table added and has no tenant_id.");
  }

  private List<String> findings() throws SQLException {
    return new DatabaseGuard(database.asApplication()).findings();
  }
}

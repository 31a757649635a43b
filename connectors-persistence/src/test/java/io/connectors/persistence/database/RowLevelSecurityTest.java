package io.connectors.persistence.database;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.CatalogEntries;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Test: the database keeps tenants apart by itself, whatever SQL the application sends. Each tenant
 * has one connector, called Blog, and one audit event.
 */
@OverDatabase
class RowLevelSecurityTest {

  private static final String NOBODY = "";
  private static final String INSERT_FOR_ACME =
      "INSERT INTO connectors (tenant_id, id, catalog_id, name, status_changed_at, config, version,"
          + " created_at, created_by, created_by_name, updated_at, updated_by, updated_by_name)"
          + " SELECT 'acme', gen_random_uuid(), (SELECT id FROM connector_catalog), 'Forged', now(),"
          + " '{}', 1, now(), 'a', 'a', now(), 'a', 'a'";
  private static final String INSERT_EVENT_FOR_ACME =
      "INSERT INTO audit_events (tenant_id, id, occurred_at, actor, actor_name, action, subjects)"
          + " VALUES ('acme', gen_random_uuid(), now(), 'a', 'a', 'a', '[]')";

  private final TestPersistence adapters;
  private final Connection application;

  RowLevelSecurityTest(TestPersistence adapters) throws SQLException {
    this.adapters = adapters;
    this.application = adapters.database().asApplication().getConnection();
  }

  @BeforeEach
  void install() throws SQLException {
    application.setAutoCommit(false);
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
    for (TenantId tenant : List.of(ACME, GLOBEX)) {
      adapters
          .unitOfWork()
          .within(
              TenantScope.of(tenant),
              () -> {
                adapters.connectors().add(named("Blog").of(tenant));
                return true;
              });
      adapters.database().execute(INSERT_EVENT_FOR_ACME.replace("acme", tenant.value()));
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    application.close();
  }

  @Test
  void a_tenant_sees_its_own_rows_alone() throws SQLException {
    assertThat(rows("acme", "SELECT tenant_id FROM connectors")).containsExactly("acme");
    assertThat(rows("acme", "SELECT tenant_id FROM audit_events")).containsExactly("acme");
  }

  @Test
  void without_a_tenant_no_row_is_seen() throws SQLException {
    assertThat(rows(NOBODY, "SELECT tenant_id FROM connectors")).isEmpty();
    assertThat(rows(NOBODY, "SELECT tenant_id FROM audit_events")).isEmpty();
  }

  @Test
  void on_a_new_connection_no_row_is_seen() throws SQLException {
    assertThat(read(application, "SELECT tenant_id FROM connectors")).isEmpty();
  }

  @Test
  void without_the_tenant_no_row_is_inserted() {
    for (String tenant : List.of(NOBODY, "globex")) {
      for (String insert : List.of(INSERT_FOR_ACME, INSERT_EVENT_FOR_ACME)) {
        assertThatThrownBy(() -> write(tenant, insert))
            .hasMessageContaining("violates row-level security policy");
      }
    }
  }

  @Test
  void without_the_tenant_no_row_is_updated_or_deleted() throws SQLException {
    for (String tenant : List.of(NOBODY, "globex")) {
      String ofAcme = " WHERE tenant_id = 'acme'";
      assertThat(write(tenant, "UPDATE connectors SET name = 'Stolen'" + ofAcme)).isZero();
      assertThat(write(tenant, "DELETE FROM connectors" + ofAcme)).isZero();
    }
    assertThat(write(NOBODY, "UPDATE connectors SET name = 'Stolen'")).isZero();
    assertThat(write(NOBODY, "DELETE FROM connectors")).isZero();
  }

  @Test
  void a_row_is_not_handed_over_to_another_tenant() {
    assertThatThrownBy(() -> write("acme", "UPDATE connectors SET tenant_id = 'globex'"))
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  void a_row_that_the_owner_copies_is_seen_by_the_tenant_it_names_alone() throws SQLException {
    adapters.database().execute("SET ROLE connectors_owner; " + INSERT_FOR_ACME);

    assertThat(rows("acme", "SELECT name FROM connectors"))
        .containsExactlyInAnyOrder("Blog", "Forged");
    assertThat(rows("globex", "SELECT name FROM connectors")).containsExactly("Blog");
  }

  @Test
  void the_owner_sees_every_row_so_that_a_backfill_reaches_it() throws SQLException {
    assertThat(rows(adapters.database().asOwner(), "SELECT name FROM connectors")).hasSize(2);
  }

  @Test
  void the_reader_sees_every_row() throws SQLException {
    assertThat(asReader("SELECT tenant_id FROM connectors"))
        .containsExactlyInAnyOrder("acme", "globex");
    assertThat(asReader("SELECT tenant_id FROM audit_events")).hasSize(2);
  }

  @Test
  void the_reader_writes_nothing() {
    for (String statement :
        List.of(
            INSERT_FOR_ACME,
            INSERT_EVENT_FOR_ACME,
            "UPDATE connectors SET name = 'Stolen'",
            "UPDATE connector_catalog SET name = 'Stolen'",
            "DELETE FROM connectors",
            "DELETE FROM audit_events",
            "SELECT 1 FROM connectors FOR UPDATE")) {
      assertThatThrownBy(() -> asReader(statement)).hasMessageContaining("permission denied");
    }
  }

  @Test
  void what_was_recorded_is_neither_changed_nor_removed_by_the_application() {
    for (String statement :
        List.of(
            "UPDATE audit_events SET actor = 'changed'",
            "UPDATE audit_events SET outcome = 'succeeded'",
            "DELETE FROM audit_events",
            "TRUNCATE audit_events",
            "UPDATE audit_subjects SET opened = false",
            "DELETE FROM audit_subjects",
            "TRUNCATE audit_subjects",
            "TRUNCATE connectors",
            "DELETE FROM connector_catalog")) {
      assertThatThrownBy(() -> write("acme", statement)).hasMessageContaining("permission denied");
    }
  }

  @Test
  void what_a_service_token_is_good_for_is_not_changed_by_the_application() {
    for (String statement :
        List.of(
            "UPDATE service_tokens SET scopes = '{publish-targets:read}'",
            "UPDATE service_tokens SET expires_at = now() + interval '1000 days'",
            "UPDATE service_tokens SET key_hash = decode(repeat('ab', 32), 'hex')",
            "TRUNCATE service_tokens")) {
      assertThatThrownBy(() -> write("acme", statement)).hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_application_does_not_switch_row_level_security_off() {
    for (String statement :
        List.of(
            "ALTER TABLE connectors DISABLE ROW LEVEL SECURITY",
            "DROP POLICY connectors_of_tenant ON connectors",
            "SET ROLE connectors_owner",
            "CREATE TABLE stolen (tenant_id text)")) {
      assertThatThrownBy(() -> write("acme", statement)).isInstanceOf(SQLException.class);
    }
  }

  private List<String> rows(String tenant, String sql) throws SQLException {
    write(tenant, "SELECT 1");
    return read(application, sql);
  }

  private static List<String> rows(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return read(connection, sql);
    }
  }

  private List<String> asReader(String sql) throws SQLException {
    application.rollback();
    try (Statement statement = application.createStatement()) {
      statement.execute("SET LOCAL ROLE connectors_reader");
    }
    return read(application, sql);
  }

  /** Runs a statement in a new transaction of the tenant. */
  private int write(String tenant, String sql) throws SQLException {
    application.rollback();
    try (Statement statement = application.createStatement()) {
      statement.execute("SELECT set_config('app.tenant_id', '" + tenant + "', true)");
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  private static List<String> read(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}

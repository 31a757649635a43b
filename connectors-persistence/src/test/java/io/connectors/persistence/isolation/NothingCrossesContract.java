package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.CatalogEntries;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract: no call of any port, aimed at a connector of acme's, gets at a row of acme's. */
abstract class NothingCrossesContract {

  private static final List<String> TABLES =
      List.of(
          "connectors",
          "audit_events",
          "audit_subjects",
          "tenant_keys",
          "service_tokens",
          "completed_requests");

  /** The adapters, with one wall or both. */
  protected abstract TestPersistence adapters();

  /** Whom the adapters believe to act for. */
  protected abstract TenantId caller();

  /** Looks at what the call has sent; nothing to see with both walls standing. */
  protected void validate(String call) {}

  @Test
  void every_method_of_the_ports_is_called() {
    assertThat(TenantCalls.all().keySet()).isEqualTo(TenantCalls.methods());
  }

  @TestFactory
  Stream<DynamicTest> no_call_reads_or_writes_a_row_of_acme() {
    return TenantCalls.all().entrySet().stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.getKey(), () -> misses(call.getValue(), call.getKey())));
  }

  private void misses(Function<Aim, Object> call, String name) throws SQLException {
    adapters().emptied();
    Connector theirs = installed();
    List<String> before = rowsOfAcme();
    assertThat(findsNothing(call, new Aim(adapters(), caller(), theirs))).isTrue();
    assertThat(rowsOfAcme()).hasSize(TABLES.size()).isEqualTo(before);
    validate(name);
  }

  boolean findsNothing(Function<Aim, Object> call, Aim aim) {
    try {
      return isNothing(
          adapters().unitOfWork().within(TenantScope.of(aim.by()), () -> call.apply(aim)));
    } catch (StaleConnector gone) {
      return true;
    } catch (DataAccessException refused) {
      assertThat(refused).hasMessageContaining("violates row-level security policy");
      return true;
    }
  }

  private static boolean isNothing(Object outcome) {
    return outcome.equals(Optional.empty())
        || outcome.equals(false)
        || outcome.equals(0)
        || outcome.equals(List.of())
        || outcome.equals(Map.of())
        || outcome.equals(new AuditPage(List.of(), Optional.empty()))
        || outcome.equals(new ConnectorPage(List.of(), 0, Optional.empty()));
  }

  /** By the superuser, whom no wall stops; its use is on the trail. */
  Connector installed() throws SQLException {
    adapters().newCatalog().add(CatalogEntries.WORDPRESS);
    Connector connector = named("Blog").inUse().of(ACME);
    adapters()
        .database()
        .execute(
            """
            INSERT INTO connectors (tenant_id, id, catalog_id, name, status, status_before_error,
              status_changed_at, config, version, created_at, created_by, created_by_name, updated_at, updated_by, updated_by_name,
              encrypted_credentials)
            VALUES ('acme', '%s', '%s', 'Blog', 'active', 'active', now(), '{}', %d, now(), 'a', 'a', now(), 'a', 'a', 'stored');
            INSERT INTO tenant_keys VALUES ('acme', 1, '4711', '\\x01', now())
            """
                .formatted(connector.id(), connector.catalogId(), connector.version().value()));
    adapters()
        .database()
        .execute(
            """
            INSERT INTO service_tokens (tenant_id, id, key_hash, name, scopes, created_at, created_by, created_by_name,
              expires_at)
            VALUES ('acme', '%1$s', decode(repeat('ab', 32), 'hex'), 'Broadcaster', '{connectors:read}', now(), 'a', 'a', now());
            INSERT INTO completed_requests VALUES
              ('acme', 'a', decode(repeat('ab', 32), 'hex'), decode(repeat('cd', 32), 'hex'), '%1$s', 1, now())
            """
                .formatted(connector.id()));
    adapters()
        .database()
        .execute(
            """
            INSERT INTO audit_events (tenant_id, id, occurred_at, actor, actor_name, action, subjects)
            VALUES ('acme', '%1$s', now(), 'a', 'a', 'credentials_opened', '[{"connector": "%1$s", "fields": []}]');
            INSERT INTO audit_subjects SELECT 'acme', '%1$s', occurred_at, '%1$s', true FROM audit_events
            """
                .formatted(connector.id()));
    return connector;
  }

  List<String> rowsOfAcme() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = adapters().database().asSuperuser().getConnection()) {
      for (String table : TABLES) {
        try (PreparedStatement statement =
                connection.prepareStatement(
                    "SELECT t::text FROM " + table + " t WHERE tenant_id = 'acme'");
            ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            rows.add(result.getString(1));
          }
        }
      }
    }
    return rows;
  }
}

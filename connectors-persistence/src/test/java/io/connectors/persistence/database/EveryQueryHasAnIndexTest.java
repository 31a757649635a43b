package io.connectors.persistence.database;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.persistence.isolation.Aim;
import io.connectors.persistence.isolation.TenantCalls;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.QueryPlan;
import io.connectors.persistence.testing.SentStatements;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.AuditFilters;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Filter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Test: every statement on connectors and audit events that the adapters send, over some thousand
 * rows of fifty tenants, is planned without reading a table from end to end.
 */
@OverDatabase
class EveryQueryHasAnIndexTest {

  private static final List<String> TABLES =
      List.of(
          "connectors",
          "audit_events",
          "audit_subjects",
          "tenant_keys",
          "service_tokens",
          "completed_requests");
  private static final AuditEventId EVENT = AuditEventId.random();
  private static final TenantScope OF_ACME = TenantScope.of(ACME);
  private static final TenantScope OF_ALL = Callers.globalAdmin().readScope();

  private final TestPersistence adapters;
  private final Connector blog = named("Blog").tagged("news").inUse().of(ACME);

  EveryQueryHasAnIndexTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @BeforeEach
  void fill() throws SQLException {
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
    adapters
        .database()
        .execute(
            """
            INSERT INTO connectors (tenant_id, id, catalog_id, name, status, status_changed_at, config,
              version, created_at, created_by, created_by_name, updated_at, updated_by, updated_by_name)
            SELECT 'tenant-' || i % 50, gen_random_uuid(), (SELECT id FROM connector_catalog), 'Blog ' || i,
              'inactive', now(), '{}', 1, now() - i * interval '1 second', 'a', 'a', now(), 'a', 'a'
            FROM generate_series(1, 5000) i;
            INSERT INTO audit_events (tenant_id, id, occurred_at, actor, actor_name, action, subjects, outcome)
            SELECT tenant_id, id, created_at, 'a', 'a', 'credentials_opened', '[]',
              CASE WHEN random() < 0.01 THEN 'refused' ELSE 'succeeded' END FROM connectors;
            INSERT INTO service_tokens (tenant_id, id, key_hash, name, scopes, created_at, created_by, created_by_name,
              expires_at)
            SELECT tenant_id, id, sha256(id::text::bytea), name, '{connectors:read}', created_at, 'a', 'a', now()
            FROM connectors;
            INSERT INTO completed_requests
            SELECT tenant_id, 'a', sha256(id::text::bytea), sha256(id::text::bytea), id, 1, created_at FROM connectors;
            INSERT INTO audit_subjects SELECT tenant_id, id, created_at, id, true FROM connectors;
            ANALYZE
            """);
  }

  @Test
  void what_is_asked_of_one_tenant_enters_an_index_by_the_tenant_or_the_identifier()
      throws SQLException {
    Set<String> statements = ofOneTenant();
    assertThat(statements).hasSizeGreaterThan(20);
    for (DataSource asker :
        List.of(adapters.database().asApplication(), adapters.database().asSuperuser())) {
      try (Connection connection = asker.getConnection()) {
        for (String sql : statements) {
          QueryPlan plan = QueryPlan.of(sql, connection);
          assertReadsNoWholeTable(plan);
          assertComesInOrder(plan);
          for (String table : TABLES) {
            assertThat(plan.conditionsOn(table))
                .as(plan.toString())
                .allSatisfy(
                    condition -> assertThat(condition).containsAnyOf("(tenant_id = ", "(id = "));
          }
        }
      }
    }
  }

  @Test
  void what_is_asked_of_every_tenant_comes_out_of_an_index_in_its_order() throws SQLException {
    Set<String> statements = sentBy(() -> listsOf(OF_ALL));
    statements.addAll(sentBy(() -> find(OF_ALL)));
    statements.addAll(sentBy(() -> audits(OF_ALL)));
    assertThat(statements).hasSizeGreaterThan(10);
    try (Connection connection = adapters.database().asSuperuser().getConnection()) {
      for (String sql : statements) {
        QueryPlan plan = QueryPlan.of(sql, connection);
        // Why those may: docs/explanation/database.md.
        if (!sql.contains("search_text") && !sql.contains("tags")) {
          assertReadsNoWholeTable(plan);
        }
        assertComesInOrder(plan);
      }
    }
  }

  private static void assertReadsNoWholeTable(QueryPlan plan) {
    for (String table : TABLES) {
      assertThat(plan.has("Seq Scan on " + table)).as(plan.toString()).isFalse();
    }
  }

  private static void assertComesInOrder(QueryPlan plan) {
    assertThat(plan.has("Sort")).as(plan.toString()).isFalse();
  }

  private Set<String> ofOneTenant() {
    Set<String> statements = sentBy(() -> listsOf(OF_ACME));
    statements.addAll(sentBy(() -> audits(OF_ACME)));
    TenantCalls.all()
        .values()
        .forEach(
            call ->
                statements.addAll(
                    sentBy(
                        () -> within(OF_ACME, () -> call.apply(new Aim(adapters, ACME, blog))))));
    return statements;
  }

  private void listsOf(TenantScope scope) {
    Cursor behind = new Cursor(blog.created().at(), blog.id());
    for (ConnectorFilter filter : filters()) {
      list(scope, filter, PageRequest.FIRST);
      list(scope, filter, new PageRequest(2, 1, Optional.of(behind)));
      list(scope, filter, new PageRequest(2, 100_000, Optional.empty()));
    }
  }

  private static List<ConnectorFilter> filters() {
    return Stream.of(
            new Filter(),
            new Filter().search("blog"),
            new Filter().category("Web"),
            new Filter().status(ConnectorStatus.ACTIVE),
            new Filter().key("wordpress"),
            new Filter().tag("news"),
            new Filter().search("blog").category("Web").key("wordpress").tag("news"))
        .map(Filter::wanted)
        .toList();
  }

  private void list(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    within(scope, () -> adapters.connectors().list(scope, filter, page));
  }

  private void find(TenantScope scope) {
    within(scope, () -> adapters.connectors().find(scope, blog.id()));
  }

  private void audits(TenantScope scope) {
    AuditHistory history = adapters.bean(AuditHistory.class);
    AuditPageRequest second =
        AuditPageRequest.FIRST.startingAfter(
            new AuditPageRequest.Cursor(blog.created().at(), EVENT));
    for (AuditFilter filter : auditFilters()) {
      within(scope, () -> history.page(scope, filter, AuditPageRequest.FIRST));
      within(scope, () -> history.page(scope, filter, second));
    }
    within(scope, () -> history.lastUses(scope, Set.of(blog.id())));
    within(scope, () -> adapters.connectors().names(scope, Set.of(blog.id())));
  }

  private List<AuditFilter> auditFilters() {
    return List.of(
        AuditFilter.EVERYTHING,
        AuditFilters.of(AuditAction.CREDENTIALS_OPENED),
        AuditFilters.ofActor("ada"),
        AuditFilters.of(blog.id()),
        AuditFilters.of(AuditOutcome.SUCCEEDED),
        AuditFilters.of(AuditOutcome.FAILED),
        AuditFilters.between(blog.created().at(), blog.created().at().plusSeconds(60)));
  }

  private void within(TenantScope scope, Supplier<Object> work) {
    try {
      adapters.unitOfWork().within(scope, work);
    } catch (StaleConnector | ConnectorNameTaken refused) {
      assertThat(refused).as("the statement was sent").isNotNull();
    }
  }

  private static Set<String> sentBy(Runnable work) {
    try (SentStatements sent = SentStatements.listen()) {
      work.run();
      return sent.texts().stream()
          .filter(
              sql -> TABLES.stream().anyMatch(table -> sql.matches("(?s).*\\b" + table + "\\b.*")))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

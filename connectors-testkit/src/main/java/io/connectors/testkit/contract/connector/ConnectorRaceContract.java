package io.connectors.testkit.contract.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorEdit;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.Version;
import io.connectors.testkit.contract.ConcurrentCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contract of the repository of connectors, part: concurrent changes. */
abstract class ConnectorRaceContract extends ConnectorSearchContract {

  static final AuditStamp LATER =
      new AuditStamp(
          new Actor("grace", "Grace Hopper"), Instant.parse("2026-03-04T05:06:07.654321Z"));

  @Test
  void concurrent_installs_with_one_name_succeed_exactly_once() throws InterruptedException {
    assertThat(atOnce(20, this::isFirstNamedTwin)).hasSize(20).containsOnlyOnce(true);
  }

  @Test
  void concurrent_changes_of_one_connector_are_serialized() throws InterruptedException {
    Connector blog = named("Blog").of(ACME);
    add(blog);

    assertThat(atOnce(20, () -> changes(blog))).hasSize(20).containsOnly(true);
    assertThat(found(blog).orElseThrow().version()).isEqualTo(new Version(21));
  }

  Optional<Connector> found(Connector connector) {
    return in(
        connector.tenant(),
        () -> repository().find(TenantScope.of(connector.tenant()), connector.id()));
  }

  void replace(Connector connector) {
    run(TenantScope.of(connector.tenant()), () -> repository().replace(connector));
  }

  static Connector renamed(Connector connector, String name) {
    return connector.edited(
        new ConnectorEdit(
            new ConnectorName(name),
            connector.configuration(),
            connector.credentials(),
            connector.tags(),
            connector.state().status()),
        ValidationReport.CLEAN,
        LATER);
  }

  private boolean isFirstNamedTwin() {
    add(named("Twin").of(ACME));
    return true;
  }

  private boolean changes(Connector connector) {
    return in(
        ACME,
        () -> {
          Connector held = repository().findForChange(ACME, connector.id()).orElseThrow();
          repository().replace(renamed(held, "Edition " + held.version().next().value()));
          return true;
        });
  }

  private static List<Boolean> atOnce(int count, Callable<Boolean> attempt)
      throws InterruptedException {
    List<Boolean> outcomes = new ArrayList<>();
    for (Future<Boolean> ended : ConcurrentCalls.atOnce(count, attempt)) {
      outcomes.add(outcomeOf(ended));
    }
    return outcomes;
  }

  private static boolean outcomeOf(Future<Boolean> attempt) throws InterruptedException {
    try {
      return attempt.get();
    } catch (ExecutionException failure) {
      assertThat(failure).hasCauseInstanceOf(ConnectorNameTaken.class);
      return false;
    }
  }
}

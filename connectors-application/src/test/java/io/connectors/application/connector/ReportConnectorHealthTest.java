package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Types;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.Tenants;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportConnectorHealthTest {

  private final CoreFixture core = new CoreFixture();
  private final Connector active = core.acme.runsWordPress("Blog");

  @Test
  void a_failure_sets_the_status_error_with_a_reason_and_a_time() {
    core.clock.passes(Duration.ofMinutes(5));
    Connector failing = core.reportsFailure(active, "The blog answered 401.");
    assertThat(failing.state().status()).isEqualTo(ConnectorStatus.ERROR);
    assertThat(failing.state().reason()).contains("The blog answered 401.");
    assertThat(failing.state().changedAt()).isEqualTo(core.clock.instant());
    assertThat(core.acme.finds(active)).isEqualTo(failing);
  }

  @Test
  void a_failing_connector_is_not_a_publish_target_until_it_recovers() {
    core.reportsFailure(active, "401");
    assertThat(core.as(Callers.publisherOf(Tenants.ACME)).resolvesTargets()).isEmpty();
    core.reportsRecovery(active);
    assertThat(core.as(Callers.publisherOf(Tenants.ACME)).resolvesTargets()).hasSize(1);
  }

  @Test
  void recovery_restores_the_previous_status() {
    core.reportsFailure(active, "401");
    assertThat(core.reportsRecovery(active).isActive()).isTrue();
    Connector inactive = core.acme.installsWordPress("Journal");
    core.reportsFailure(inactive, "401");
    assertThat(core.reportsRecovery(inactive).state().status()).isEqualTo(ConnectorStatus.INACTIVE);
  }

  @Test
  void a_connector_that_can_no_longer_be_active_recovers_to_inactive() {
    core.reportsFailure(active, "401");
    core.changesType(Types.requiring(WORDPRESS, "region"));
    assertThat(core.reportsRecovery(active).state().status()).isEqualTo(ConnectorStatus.INACTIVE);
  }

  @Test
  void the_recovery_of_a_working_connector_changes_nothing() {
    int events = core.events().size();
    assertThat(core.reportsRecovery(active)).isEqualTo(active);
    assertThat(core.events()).hasSize(events);
  }

  @Test
  void the_recovery_of_an_active_connector_does_not_check_its_credentials() {
    Connector unreadable = core.corruptsCredentialsOf(active);
    assertThat(core.reportsRecovery(unreadable).isActive()).isTrue();
  }

  @Test
  void a_repeated_failure_creates_one_version_and_one_event() {
    Connector failing = core.reportsFailure(active, "401");
    int events = core.events().size();
    core.clock.passes(Duration.ofMinutes(1));
    assertThat(core.reportsFailure(active, "401")).isEqualTo(failing);
    assertThat(core.events()).hasSize(events);
  }

  @Test
  void failure_and_recovery_are_recorded_with_the_reporting_actor() {
    core.reportsFailure(active, "401");
    core.reportsRecovery(active);
    assertThat(core.actions())
        .endsWith(AuditAction.CONNECTOR_FAILED, AuditAction.CONNECTOR_RECOVERED);
    assertThat(core.lastEvent().stamp().by().subject()).isEqualTo("monitor");
  }

  @Test
  void a_report_about_a_missing_connector_is_not_found() {
    core.acme.uninstalls(active);
    assertThat(refusalOf(() -> core.reportsFailure(active, "401"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> core.reportsRecovery(active))).isEqualTo(Kind.NOT_FOUND);
  }
}

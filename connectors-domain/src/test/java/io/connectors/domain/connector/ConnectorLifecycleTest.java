package io.connectors.domain.connector;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.minute;
import static io.connectors.domain.connector.ConnectorStatus.ACTIVE;
import static io.connectors.domain.connector.ConnectorStatus.ERROR;
import static io.connectors.domain.connector.ConnectorStatus.INACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Version;
import io.connectors.domain.shared.violation.FieldReason;
import org.junit.jupiter.api.Test;

class ConnectorLifecycleTest {

  private static final ValidationReport READY = ValidationReport.CLEAN;
  private static final ValidationReport NOT_READY =
      ValidationReport.of(JsonPointer.to("auth"), FieldReason.REQUIRED);

  @Test
  void a_connector_is_installed_inactive_and_in_its_first_version() {
    Connector blog = blog();
    assertThat(blog.state()).isEqualTo(ConnectorState.of(INACTIVE, minute(0).at()));
    assertThat(blog.version()).isEqualTo(Version.FIRST);
    assertThat(blog.credentials()).isEmpty();
    assertThat(blog.created()).isEqualTo(blog.updated()).isEqualTo(minute(0));
  }

  @Test
  void a_user_activates_and_deactivates() {
    Connector active = blog().activate(READY, minute(1));
    assertThat(active.isActive()).isTrue();
    assertThat(active.state().changedAt()).isEqualTo(minute(1).at());
    assertThat(active.deactivate(minute(2)).state())
        .isEqualTo(ConnectorState.of(INACTIVE, minute(2).at()));
  }

  @Test
  void a_rejected_activation_has_its_violations() {
    assertThatThrownBy(() -> blog().activate(NOT_READY, minute(1)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.violations()).isEqualTo(NOT_READY.violations()));
  }

  @Test
  void every_change_creates_a_new_version_with_its_actor() {
    Connector active = blog().activate(READY, minute(1));
    assertThat(active.version()).isEqualTo(new Version(2));
    assertThat(active.created()).isEqualTo(minute(0));
    assertThat(active.updated()).isEqualTo(minute(1));
  }

  @Test
  void a_transition_without_effect_keeps_the_version() {
    Connector active = blog().activate(READY, minute(1));
    Connector inactive = blog();
    assertThat(active.activate(READY, minute(2))).isSameAs(active);
    assertThat(inactive.deactivate(minute(2))).isSameAs(inactive);
    assertThat(active.recover(READY, minute(2))).isSameAs(active);
  }

  @Test
  void an_active_connector_stays_active_if_it_could_no_longer_be_activated() {
    Connector active = blog().activate(READY, minute(1));
    assertThat(active.activate(NOT_READY, minute(2))).isSameAs(active);
  }

  @Test
  void the_system_reports_an_error_with_a_reason_and_a_time_from_any_status() {
    ConnectorState fromInactive = blog().fail("401", minute(3)).state();
    ConnectorState fromActive = blog().activate(READY, minute(1)).fail("401", minute(3)).state();
    assertThat(fromInactive.status()).isEqualTo(fromActive.status()).isEqualTo(ERROR);
    assertThat(fromInactive.reason()).isEqualTo(fromActive.reason()).contains("401");
    assertThat(fromActive.changedAt()).isEqualTo(minute(3).at());
  }

  @Test
  void the_same_failure_reported_again_changes_nothing() {
    Connector failing = blog().fail("401", minute(1));
    assertThat(failing.fail("401", minute(2))).isSameAs(failing);
  }

  @Test
  void another_failure_changes_the_reason_and_keeps_the_time() {
    Connector failing = blog().activate(READY, minute(1)).fail("401", minute(2));
    Connector again = failing.fail("503", minute(3));
    assertThat(again.state().reason()).contains("503");
    assertThat(again.state().changedAt()).isEqualTo(minute(2).at());
    assertThat(again.state().beforeError()).isEqualTo(ACTIVE);
    assertThat(again.version()).isEqualTo(failing.version().next());
  }

  @Test
  void rejects_a_blank_or_unstorable_failure_reason() {
    assertThatThrownBy(() -> blog().fail(" ", minute(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blog().fail("\u0000", minute(1))).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void recovery_restores_the_status_before_the_error() {
    Connector wasActive = blog().activate(READY, minute(1)).fail("401", minute(2));
    Connector wasInactive = blog().fail("401", minute(2));
    assertThat(wasActive.recover(READY, minute(3)).state())
        .isEqualTo(ConnectorState.of(ACTIVE, minute(3).at()));
    assertThat(wasInactive.recover(READY, minute(3)).state())
        .isEqualTo(ConnectorState.of(INACTIVE, minute(3).at()));
  }

  @Test
  void a_second_failure_keeps_the_status_before_the_first() {
    Connector twice =
        blog().activate(READY, minute(1)).fail("401", minute(2)).fail("500", minute(3));
    assertThat(twice.recover(READY, minute(4)).isActive()).isTrue();
  }

  @Test
  void a_connector_that_can_no_longer_be_active_recovers_to_inactive() {
    Connector failing = blog().activate(READY, minute(1)).fail("401", minute(2));
    assertThat(failing.recover(NOT_READY, minute(3)).state().status()).isEqualTo(INACTIVE);
  }

  @Test
  void a_user_can_activate_or_deactivate_a_failing_connector() {
    Connector failing = blog().fail("401", minute(1));
    assertThat(failing.activate(READY, minute(2)).state())
        .isEqualTo(ConnectorState.of(ACTIVE, minute(2).at()));
    assertThat(failing.deactivate(minute(2)).state())
        .isEqualTo(ConnectorState.of(INACTIVE, minute(2).at()));
  }

  @Test
  void the_owner_of_credentials_is_the_connector_in_its_tenant() {
    Connector blog = blog();
    assertThat(blog.credentialOwner()).isEqualTo(new CredentialOwner(ACME, blog.id()));
  }
}

package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Version;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateConnectorTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.installs(Draft.ofWordPress("Blog").tagged("news"));

  @Test
  void parts_absent_from_the_request_stay() {
    Connector renamed = acme.updates(blog, Change.name("Journal"));
    assertThat(renamed.name()).hasToString("Journal");
    assertThat(renamed.configuration()).isEqualTo(blog.configuration());
    assertThat(renamed.credentials()).isEqualTo(blog.credentials());
    assertThat(renamed.tags()).isEqualTo(blog.tags());
    assertThat(renamed.state()).isEqualTo(blog.state());
  }

  @Test
  void an_update_without_an_expected_version_changes_only_the_given_parts() {
    acme.updates(blog, Change.name("Journal"));
    Connector retagged = acme.updates(blog, Change.tagged("web"));
    assertThat(retagged.name()).hasToString("Journal");
    assertThat(retagged.version()).isEqualTo(new Version(3));
  }

  @Test
  void settings_are_replaced_completely() {
    acme.updates(blog, Change.config(settings().with("author_id", JsonValue.of(7))));
    Connector after = acme.updates(blog, Change.config(settings()));
    assertThat(after.configuration().values()).isEqualTo(settings());
  }

  @Test
  void tags_are_replaced_completely_and_can_all_be_removed() {
    assertThat(acme.updates(blog, Change.tagged("a", "b")).tags().values())
        .containsExactly("a", "b");
    assertThat(acme.updates(blog, Change.tagged()).tags().values()).isEmpty();
  }

  @Test
  void an_update_creates_one_new_version_with_its_actor_and_time() {
    core.clock.passes(Duration.ofMinutes(5));
    Connector after = acme.updates(blog, Change.name("Journal").andTags("x").andStatus("active"));
    assertThat(after.version()).isEqualTo(new Version(2));
    assertThat(after.updated().at()).isEqualTo(core.clock.instant());
    assertThat(after.created()).isEqualTo(blog.created());
    assertThat(acme.finds(blog)).isEqualTo(after);
  }

  @Test
  void an_update_without_changes_creates_no_version_and_no_event() {
    int events = core.events().size();
    assertThat(acme.updates(blog, Change.NOTHING)).isEqualTo(blog);
    Change same = Change.name("Blog").andConfig(settings()).andTags("news").andStatus("inactive");
    assertThat(acme.updates(blog, same).version()).isEqualTo(blog.version());
    assertThat(core.events()).hasSize(events);
  }

  @Test
  void reports_all_violations_together_at_their_places() {
    Change change =
        Change.name("x")
            .andConfig(JsonObject.EMPTY.with("colour", JsonValue.of("red")))
            .andAuth(Auth.giving("pin", "1234"))
            .andStatus("broken")
            .andTags("a,b")
            .foundWrong(ValidationReport.of(JsonPointer.to("shape"), FieldReason.UNKNOWN_PROPERTY));
    assertThat(placesRefusedBy(() -> acme.updates(blog, change)))
        .contains("/name", "/status", "/tags/0", "/shape", "/auth/pin")
        .contains("/config/colour", "/config/base_url", "/config/site_label");
  }

  @Test
  void a_rejected_update_changes_nothing() {
    assertThat(placesRefusedBy(() -> acme.updates(blog, Change.name("Journal").andTags(""))))
        .containsExactly("/tags/0");
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  @Test
  void rejects_the_status_error_and_unknown_statuses() {
    for (String status : List.of("error", "ERROR", "Active", "", "paused")) {
      assertThat(violationsOf(() -> acme.updates(blog, Change.status(status))))
          .containsExactly("/status must be one of active, inactive");
    }
  }

  @Test
  void a_user_can_activate_a_failing_connector() {
    core.reportsFailure(blog, "401");
    Connector active = acme.updates(blog, Change.status("active"));
    assertThat(active.state().status()).isEqualTo(ConnectorStatus.ACTIVE);
    assertThat(active.state().reason()).isEmpty();
  }

  @Test
  void an_edit_keeps_the_status_error() {
    core.reportsFailure(blog, "401");
    Connector renamed = acme.updates(blog, Change.name("Journal"));
    assertThat(renamed.state().status()).isEqualTo(ConnectorStatus.ERROR);
    assertThat(renamed.state().reason()).contains("401");
  }

  @Test
  void rejects_a_name_already_used_in_the_tenant() {
    acme.installsWordPress("Journal");
    assertThatThrownBy(() -> acme.updates(blog, Change.name("Journal")))
        .isInstanceOf(ConnectorNameTaken.class);
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  @Test
  void accepts_a_name_used_in_another_tenant() {
    core.globex.installsWordPress("Journal");
    assertThat(acme.updates(blog, Change.name("Journal")).name()).hasToString("Journal");
  }

  @Test
  void the_expected_version_is_checked_before_the_content() {
    ExpectedVersion second = ExpectedVersion.of(new Version(2));
    assertThat(refusalOf(() -> acme.updates(blog, Change.name("x").expecting(second))))
        .isEqualTo(Kind.STALE);
    ExpectedVersion first = ExpectedVersion.of(Version.FIRST);
    assertThat(refusalOf(() -> acme.updates(blog, Change.name("x").expecting(first))))
        .isEqualTo(Kind.INVALID);
  }

  @Test
  void an_empty_change_with_another_expected_version_is_stale() {
    ExpectedVersion second = ExpectedVersion.of(new Version(2));
    assertThat(refusalOf(() -> acme.updates(blog, Change.NOTHING.expecting(second))))
        .isEqualTo(Kind.STALE);
  }

  @Test
  void only_admins_update() {
    for (Caller caller : List.of(Callers.memberOf(ACME), Callers.publisherOf(ACME))) {
      assertThat(refusalOf(() -> core.as(caller).updates(blog, Change.name("Journal"))))
          .isEqualTo(Kind.FORBIDDEN);
    }
  }

  private static JsonObject settings() {
    return Draft.ofWordPress("Blog").config();
  }
}

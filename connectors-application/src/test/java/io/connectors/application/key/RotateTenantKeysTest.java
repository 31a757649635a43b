package io.connectors.application.key;

import static io.connectors.application.fixture.KeyFixture.OPERATOR;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.fixture.KeyFixture;
import io.connectors.application.key.RotateTenantKeys.Result;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test: stored credentials stay readable while their keys change. */
class RotateTenantKeysTest {

  private final KeyFixture fixture = new KeyFixture();

  @Test
  void rotation_reencrypts_all_credentials_with_new_keys() {
    fixture.installs(ACME, 250);
    fixture.installs(GLOBEX, 3);
    fixture.clock.passes(Duration.ofDays(1));

    Result result = fixture.rotates();

    assertThat(result).isEqualTo(new Result(2, 253, 0));
    assertThat(fixture.counts().newest()).isEqualTo(253);
    assertThat(fixture.examines().readable()).isEqualTo(253);
    assertThat(fixture.keyVersionsOf(ACME)).containsExactly(1, 2);
  }

  @Test
  void an_interrupted_rotation_resumes_without_another_key() {
    fixture.installs(ACME, 150);
    fixture.clock.passes(Duration.ofDays(1));
    List<Integer> pages = new ArrayList<>();
    assertThatThrownBy(
            () ->
                fixture.rotates(
                    rows -> {
                      pages.add(rows);
                      throw new UnsupportedOperationException("killed");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(fixture.counts().older()).isEqualTo(50);

    Result rest = fixture.rotates(pages::add);

    assertThat(rest).isEqualTo(new Result(0, 50, 0));
    assertThat(pages).startsWith(100, 100, 150);
    assertThat(fixture.keyVersionsOf(ACME)).containsExactly(1, 2);
  }

  @Test
  void rotation_changes_only_the_ciphertext_of_a_connector() {
    Connector before = fixture.installs(ACME, 1).get(0);
    fixture.clock.passes(Duration.ofDays(1));

    fixture.rotates();

    Connector after = fixture.stored(before);
    assertThat(after.withCredentials(before.credentials())).isEqualTo(before);
    assertThat(after.credentials()).isNotEqualTo(before.credentials());
  }

  @Test
  void credentials_stay_bound_to_their_destinations() {
    Connector row = fixture.installs(ACME, 1).get(0);
    Destinations given = row.credentials().orElseThrow().destinations();
    fixture.clock.passes(Duration.ofDays(1));

    fixture.rotates();

    assertThat(given).isNotEqualTo(Destinations.NONE);
    assertThat(fixture.stored(row).credentials().orElseThrow().destinations()).isEqualTo(given);
    assertThat(fixture.examines().readable()).isEqualTo(1);
  }

  @Test
  void credentials_of_a_rewritten_destination_are_reencrypted_and_stay_unavailable() {
    Connector row = fixture.installs(ACME, 1).get(0);
    fixture.unitOfWork.within(
        TenantScope.of(ACME),
        () -> {
          fixture.connectors.replace(withoutSettings(row));
          return row;
        });
    fixture.clock.passes(Duration.ofDays(1));

    assertThat(fixture.rotates()).isEqualTo(new Result(1, 1, 0));

    assertThat(fixture.counts().older()).isZero();
    assertThat(fixture.stored(row).unreadableSince()).isPresent();
    assertThat(fixture.examines().unreadable()).containsExactly("acme " + row.id());
  }

  @Test
  void undecryptable_credentials_are_counted_unchanged_and_stop_nothing() {
    fixture.installs(ACME, 2);
    Connector unreadable = fixture.installsUnreadable(ACME);
    fixture.clock.passes(Duration.ofDays(1));

    Result result = fixture.rotates();

    assertThat(result).isEqualTo(new Result(1, 2, 1));
    assertThat(fixture.stored(unreadable)).isEqualTo(unreadable);
    assertThat(fixture.examines().unreadable()).containsExactly("acme " + unreadable.id());
    assertThat(fixture.stored(unreadable).unreadableSince()).contains(fixture.clock.instant());
  }

  @Test
  void each_batch_records_every_connector_and_field_in_its_tenant() {
    List<Connector> rows = fixture.installs(ACME, 2);
    Connector unreadable = fixture.installsUnreadable(ACME);
    fixture.installs(GLOBEX, 1);
    fixture.clock.passes(Duration.ofDays(1));

    fixture.rotates();

    assertThat(fixture.events(AuditAction.TENANT_KEY_ROTATED))
        .extracting(AuditEvent::tenant)
        .containsExactlyInAnyOrder(ACME, GLOBEX);
    List<AuditEvent> opened = fixture.events(AuditAction.CREDENTIALS_OPENED);
    assertThat(opened)
        .hasSize(2)
        .allSatisfy(
            event -> {
              assertThat(event.purpose()).contains(AuditPurpose.ROTATE);
              assertThat(event.stamp().by()).isEqualTo(OPERATOR.actor());
              assertThat(event.origin()).isEqualTo(OPERATOR.origin());
              assertThat(event.usesCredentials()).isFalse();
            });
    assertThat(opened)
        .filteredOn(event -> event.tenant().equals(ACME))
        .flatExtracting(AuditEvent::subjects)
        .containsExactlyInAnyOrder(
            new Subject(rows.get(0).id(), List.of("/auth/password")),
            new Subject(rows.get(1).id(), List.of("/auth/password")));
    assertThat(fixture.events(AuditAction.CREDENTIALS_UNAVAILABLE).get(0))
        .satisfies(
            event -> {
              assertThat(event.outcome()).isEqualTo(AuditOutcome.FAILED);
              assertThat(event.subjects()).containsExactly(new Subject(unreadable.id(), List.of()));
            });
  }

  @Test
  void credentials_are_not_reencrypted_if_the_event_cannot_be_recorded() {
    Connector row = fixture.installs(ACME, 1).get(0);
    fixture.clock.passes(Duration.ofDays(1));
    AuditTrail full =
        event -> {
          if (event.action() == AuditAction.CREDENTIALS_OPENED) {
            throw new IllegalStateException("full");
          }
        };

    assertThatThrownBy(() -> fixture.rotatesRecordingIn(full))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fixture.stored(row).credentials()).isEqualTo(row.credentials());
  }

  private static Connector withoutSettings(Connector row) {
    return new Connector(
        row.id(),
        row.tenant(),
        row.catalogId(),
        row.name(),
        new Configuration(JsonObject.EMPTY),
        row.credentials(),
        row.tags(),
        row.state(),
        row.version().next(),
        row.created(),
        row.updated());
  }
}

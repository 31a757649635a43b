package io.connectors.testkit.contract.audit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.contract.StoreContract;
import io.connectors.testkit.fixture.Connectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Contract of an audit trail. An adapter's test extends it and provides, for each test, an empty
 * store: the trail, the unit of work, and a way to read the events, which the port does not have.
 */
public abstract class AuditTrailContract extends StoreContract {

  private static final AuditStamp STAMP =
      new AuditStamp(Connectors.INSTALLER, Connectors.INSTALLED_AT);

  /** The adapter under test, empty. */
  protected abstract AuditTrail auditTrail();

  /** The stored events of a tenant, oldest first. */
  protected abstract List<AuditEvent> recorded(TenantId tenant);

  @ParameterizedTest
  @EnumSource(AuditAction.class)
  void stores_an_event_unchanged(AuditAction action) {
    AuditEvent event =
        new AuditEvent(ACME, STAMP, action, List.of())
            .about(ConnectorId.random(), List.of("/name", "/config/a"));

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void stores_every_subject_of_an_event() {
    AuditEvent event =
        new AuditEvent(
            ACME,
            STAMP,
            AuditAction.CREDENTIALS_OPENED,
            List.of(
                new Subject(ConnectorId.random(), List.of("/auth/password")),
                new Subject(ConnectorId.random(), List.of())));

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void stores_origin_purpose_and_outcome() {
    AuditEvent opened =
        new AuditEvent(ACME, STAMP, AuditAction.CREDENTIALS_UNAVAILABLE, List.of())
            .about(ConnectorId.random(), List.of())
            .from(CallOrigin.of("2001:db8::7", "request-1"))
            .withPurpose(AuditPurpose.PUBLISH)
            .with(AuditOutcome.FAILED);

    record(ACME, opened);

    assertThat(recorded(ACME)).containsExactly(opened);
  }

  @Test
  void stores_an_event_without_subjects() {
    AuditEvent event = new AuditEvent(ACME, STAMP, AuditAction.TENANT_DELETED, List.of());

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void stores_a_service_token_with_its_name() {
    AuditEvent event =
        new AuditEvent(ACME, STAMP, AuditAction.SERVICE_TOKEN_REVOKED, List.of())
            .about(new TokenSubject(ServiceTokenId.random(), "Broadcaster"));

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void stores_equal_events_separately() {
    record(ACME, installedIn(ACME));
    record(ACME, installedIn(ACME));

    assertThat(recorded(ACME)).hasSize(2);
  }

  @Test
  void keeps_the_events_of_tenants_apart() {
    record(ACME, installedIn(ACME));

    assertThat(recorded(GLOBEX)).isEmpty();
  }

  @Test
  void rejects_an_event_of_another_tenant() {
    assertRefused(() -> record(GLOBEX, installedIn(ACME)));

    assertThat(recorded(ACME)).isEmpty();
    assertThat(recorded(GLOBEX)).isEmpty();
  }

  @Test
  void rejects_an_event_in_a_unit_of_work_of_every_tenant() {
    assertRefused(() -> recordWithin(EVERY_TENANT, installedIn(ACME)));

    assertThat(recorded(ACME)).isEmpty();
  }

  @Test
  void rejects_an_event_outside_a_unit_of_work() {
    AuditEvent event = installedIn(ACME);

    assertRefused(() -> auditTrail().record(event));
  }

  @Test
  void a_failed_unit_of_work_stores_no_event() {
    failAfter(ACME, () -> auditTrail().record(installedIn(ACME)));

    assertThat(recorded(ACME)).isEmpty();
  }

  private static AuditEvent installedIn(TenantId tenant) {
    return new AuditEvent(tenant, STAMP, AuditAction.CONNECTOR_INSTALLED, List.of())
        .about(ConnectorId.random(), List.of());
  }

  private void record(TenantId tenant, AuditEvent event) {
    recordWithin(TenantScope.of(tenant), event);
  }

  private void recordWithin(TenantScope scope, AuditEvent event) {
    run(scope, () -> auditTrail().record(event));
  }
}

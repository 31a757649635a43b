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
 * Contract: what every audit trail keeps to. An adapter's test extends it and hands it, for each
 * test, an empty store: the trail, the unit of work over the same store, and a way to read the
 * trail back, which the port itself does not have.
 */
public abstract class AuditTrailContract extends StoreContract {

  private static final AuditStamp STAMP =
      new AuditStamp(Connectors.INSTALLER, Connectors.INSTALLED_AT);

  /** The adapter under test, its trail empty. */
  protected abstract AuditTrail auditTrail();

  /** What a tenant's trail holds, oldest first, read in whatever way the store allows. */
  protected abstract List<AuditEvent> recorded(TenantId tenant);

  @ParameterizedTest
  @EnumSource(AuditAction.class)
  void an_event_is_kept_as_it_was(AuditAction action) {
    AuditEvent event =
        new AuditEvent(ACME, STAMP, action, List.of())
            .about(ConnectorId.random(), List.of("/name", "/config/a"));

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void one_event_names_every_connector_it_is_about() {
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
  void an_event_keeps_from_where_what_for_and_what_became_of_it() {
    AuditEvent opened =
        new AuditEvent(ACME, STAMP, AuditAction.CREDENTIALS_UNAVAILABLE, List.of())
            .about(ConnectorId.random(), List.of())
            .from(CallOrigin.of("2001:db8::7", "request-1"))
            .toServe(AuditPurpose.PUBLISH)
            .with(AuditOutcome.FAILED);

    record(ACME, opened);

    assertThat(recorded(ACME)).containsExactly(opened);
  }

  @Test
  void an_event_may_be_about_the_tenant_itself() {
    AuditEvent event = new AuditEvent(ACME, STAMP, AuditAction.TENANT_DELETED, List.of());

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void an_event_may_be_about_a_service_token_and_keeps_its_name() {
    AuditEvent event =
        new AuditEvent(ACME, STAMP, AuditAction.SERVICE_TOKEN_REVOKED, List.of())
            .about(new TokenSubject(ServiceTokenId.random(), "Broadcaster"));

    record(ACME, event);

    assertThat(recorded(ACME)).containsExactly(event);
  }

  @Test
  void the_same_thing_done_twice_is_two_events() {
    record(ACME, installedIn(ACME));
    record(ACME, installedIn(ACME));

    assertThat(recorded(ACME)).hasSize(2);
  }

  @Test
  void each_tenant_has_a_trail_of_its_own() {
    record(ACME, installedIn(ACME));

    assertThat(recorded(GLOBEX)).isEmpty();
  }

  @Test
  void an_event_of_another_tenant_is_refused() {
    assertRefused(() -> record(GLOBEX, installedIn(ACME)));

    assertThat(recorded(ACME)).isEmpty();
    assertThat(recorded(GLOBEX)).isEmpty();
  }

  @Test
  void an_event_is_refused_where_every_tenant_is_read() {
    assertRefused(() -> recordWithin(EVERY_TENANT, installedIn(ACME)));

    assertThat(recorded(ACME)).isEmpty();
  }

  @Test
  void an_event_is_refused_outside_of_a_unit_of_work() {
    AuditEvent event = installedIn(ACME);

    assertRefused(() -> auditTrail().record(event));
  }

  @Test
  void an_event_is_not_kept_when_the_work_it_tells_of_fails() {
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

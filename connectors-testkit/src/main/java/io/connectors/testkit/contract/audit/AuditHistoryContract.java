package io.connectors.testkit.contract.audit;

import static io.connectors.testkit.fixture.Connectors.INSTALLED_AT;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.testkit.fixture.AuditFilters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Contract of an audit history, the reading side of an audit trail. An adapter's test extends it
 * and provides, for each test, an empty store: the history, the trail and the unit of work over
 * them.
 */
public abstract class AuditHistoryContract extends AuditPageContract {

  @Test
  void reads_events_as_recorded_newest_first() {
    AuditEvent installed = record(installed(0, blog));
    AuditEvent failed =
        record(
            by(BROADCASTER, 1, AuditAction.CREDENTIALS_UNAVAILABLE, blog, shop)
                .from(CallOrigin.of("192.0.2.7", "request-1"))
                .withPurpose(AuditPurpose.PUBLISH)
                .with(AuditOutcome.FAILED));

    assertThat(readBy(ACME, AuditFilter.EVERYTHING)).containsExactly(failed, installed);
  }

  @Test
  void reads_service_token_events_with_the_token_name() {
    AuditEvent made =
        record(
            new AuditEvent(ACME, stamp(ADA, 0), AuditAction.SERVICE_TOKEN_CREATED, List.of())
                .about(new TokenSubject(ServiceTokenId.random(), "Broadcaster")));

    assertThat(readBy(ACME, AuditFilter.EVERYTHING)).containsExactly(made);
    assertThat(readBy(GLOBEX, AuditFilter.EVERYTHING)).isEmpty();
  }

  @Test
  void each_tenant_reads_only_its_own_events() {
    AuditEvent ours = record(installed(0, blog));
    AuditEvent theirs =
        record(
            new AuditEvent(GLOBEX, stamp(ADA, 1), AuditAction.CONNECTOR_INSTALLED, List.of())
                .about(shop, List.of()));

    assertThat(readBy(ACME, AuditFilter.EVERYTHING)).containsExactly(ours);
    assertThat(readBy(ACME, AuditFilters.of(shop))).isEmpty();
    assertThat(readBy(GLOBEX, AuditFilter.EVERYTHING)).containsExactly(theirs);
    assertThat(read(EVERY_TENANT, AuditFilter.EVERYTHING)).containsExactly(theirs, ours);
    assertThat(read(EVERY_TENANT, AuditFilters.of(shop))).containsExactly(theirs);
  }

  @Test
  void each_filter_narrows_the_events() {
    AuditEvent installed = record(installed(0, blog));
    AuditEvent opened = record(by(BROADCASTER, 2, AuditAction.CREDENTIALS_OPENED, blog, shop));
    AuditEvent refused =
        record(by(BROADCASTER, 4, AuditAction.CHANGE_DENIED, shop).with(AuditOutcome.REFUSED));

    assertThat(readBy(ACME, AuditFilters.of(AuditAction.CREDENTIALS_OPENED)))
        .containsExactly(opened);
    assertThat(readBy(ACME, AuditFilters.ofActor("ada"))).containsExactly(installed);
    assertThat(readBy(ACME, AuditFilters.ofActor("Ada"))).isEmpty();
    assertThat(readBy(ACME, AuditFilters.of(blog))).containsExactly(opened, installed);
    assertThat(readBy(ACME, AuditFilters.of(AuditOutcome.REFUSED))).containsExactly(refused);
    assertThat(readBy(ACME, AuditFilters.of(AuditOutcome.SUCCEEDED)))
        .containsExactly(opened, installed);
  }

  @Test
  void a_time_filter_includes_its_start_and_excludes_its_end() {
    record(installed(0, blog));
    AuditEvent second = record(installed(1, blog));
    AuditEvent third = record(installed(2, blog));

    assertThat(
            readBy(
                ACME,
                AuditFilters.between(INSTALLED_AT.plusSeconds(1), INSTALLED_AT.plusSeconds(2))))
        .containsExactly(second);
    assertThat(
            readBy(
                ACME,
                AuditFilters.between(INSTALLED_AT.plusSeconds(1), INSTALLED_AT.plusSeconds(60))))
        .containsExactly(third, second);
  }

  @Test
  void filters_can_be_combined() {
    AuditEvent opened = record(by(BROADCASTER, 2, AuditAction.CREDENTIALS_OPENED, blog, shop));
    record(by(ADA, 2, AuditAction.CREDENTIALS_OPENED, blog));
    AuditFilter all =
        new AuditFilter(
            Optional.of(AuditAction.CREDENTIALS_OPENED),
            Optional.of("broadcaster"),
            Optional.of(shop),
            Optional.of(INSTALLED_AT),
            Optional.of(INSTALLED_AT.plusSeconds(60)),
            Optional.of(AuditOutcome.SUCCEEDED));

    assertThat(readBy(ACME, all)).containsExactly(opened);
    assertThat(read(EVERY_TENANT, all)).containsExactly(opened);
  }

  @Test
  void the_last_use_of_a_connector_is_its_last_credential_read() {
    record(installed(0, blog));
    record(by(ADA, 1, AuditAction.CREDENTIALS_OPENED, blog, shop));
    record(by(BROADCASTER, 2, AuditAction.CREDENTIALS_OPENED, blog));
    record(by(ADA, 3, AuditAction.CREDENTIALS_UNAVAILABLE, blog, shop).with(AuditOutcome.FAILED));
    record(by(ADA, 4, AuditAction.CREDENTIALS_OPENED, blog, shop).withPurpose(AuditPurpose.ROTATE));
    record(installed(5, shop));
    Set<ConnectorId> wanted = Set.of(blog, shop, ConnectorId.random());
    Map<ConnectorId, AuditStamp> uses = Map.of(blog, stamp(BROADCASTER, 2), shop, stamp(ADA, 1));

    assertThat(lastUses(TenantScope.of(ACME), wanted)).isEqualTo(uses);
    assertThat(lastUses(EVERY_TENANT, wanted)).isEqualTo(uses);
    assertThat(lastUses(TenantScope.of(GLOBEX), wanted)).isEmpty();
    assertThat(lastUses(TenantScope.of(ACME), Set.of())).isEmpty();
  }

  @Test
  void does_not_read_another_tenants_events() {
    record(installed(0, blog));
    assertRefused(() -> in(GLOBEX, this::pageOfAcme));
    assertRefused(() -> in(GLOBEX, () -> auditHistory().lastUses(EVERY_TENANT, Set.of(blog))));
  }

  @Test
  void rejects_reads_outside_a_unit_of_work() {
    assertRefused(this::pageOfAcme);
    assertRefused(() -> auditHistory().lastUses(TenantScope.of(ACME), Set.of(blog)));
  }

  private AuditPage pageOfAcme() {
    return auditHistory()
        .page(TenantScope.of(ACME), AuditFilter.EVERYTHING, AuditPageRequest.FIRST);
  }
}

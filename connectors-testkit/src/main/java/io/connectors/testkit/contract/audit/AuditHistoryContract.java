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
 * Contract: how every audit history reads what a trail has kept. An adapter's test extends it and
 * hands it, for each test, an empty store: the history, the trail, and the unit of work over it.
 */
public abstract class AuditHistoryContract extends AuditPageContract {

  @Test
  void events_are_read_as_they_were_recorded_newest_first() {
    AuditEvent installed = record(installed(0, blog));
    AuditEvent failed =
        record(
            by(BROADCASTER, 1, AuditAction.CREDENTIALS_UNAVAILABLE, blog, shop)
                .from(CallOrigin.of("192.0.2.7", "request-1"))
                .toServe(AuditPurpose.PUBLISH)
                .with(AuditOutcome.FAILED));

    assertThat(readBy(ACME, AuditFilter.EVERYTHING)).containsExactly(failed, installed);
  }

  @Test
  void what_was_done_to_a_service_token_is_read_with_its_name() {
    AuditEvent made =
        record(
            new AuditEvent(ACME, stamp(ADA, 0), AuditAction.SERVICE_TOKEN_CREATED, List.of())
                .about(new TokenSubject(ServiceTokenId.random(), "Broadcaster")));

    assertThat(readBy(ACME, AuditFilter.EVERYTHING)).containsExactly(made);
    assertThat(readBy(GLOBEX, AuditFilter.EVERYTHING)).isEmpty();
  }

  @Test
  void each_tenant_reads_a_trail_of_its_own() {
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
  void a_filter_narrows_by_what_it_names() {
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
  void a_filter_by_time_includes_its_beginning_and_not_its_end() {
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
  void a_filter_may_name_all_at_once() {
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
  void the_last_use_of_a_connector_is_the_last_time_its_credentials_were_handed_out() {
    record(installed(0, blog));
    record(by(ADA, 1, AuditAction.CREDENTIALS_OPENED, blog, shop));
    record(by(BROADCASTER, 2, AuditAction.CREDENTIALS_OPENED, blog));
    record(by(ADA, 3, AuditAction.CREDENTIALS_UNAVAILABLE, blog, shop).with(AuditOutcome.FAILED));
    record(by(ADA, 4, AuditAction.CREDENTIALS_OPENED, blog, shop).toServe(AuditPurpose.ROTATE));
    record(installed(5, shop));
    Set<ConnectorId> wanted = Set.of(blog, shop, ConnectorId.random());
    Map<ConnectorId, AuditStamp> uses = Map.of(blog, stamp(BROADCASTER, 2), shop, stamp(ADA, 1));

    assertThat(lastUses(TenantScope.of(ACME), wanted)).isEqualTo(uses);
    assertThat(lastUses(EVERY_TENANT, wanted)).isEqualTo(uses);
    assertThat(lastUses(TenantScope.of(GLOBEX), wanted)).isEmpty();
    assertThat(lastUses(TenantScope.of(ACME), Set.of())).isEmpty();
  }

  @Test
  void another_tenants_trail_is_not_read() {
    record(installed(0, blog));
    assertRefused(() -> in(GLOBEX, this::pageOfAcme));
    assertRefused(() -> in(GLOBEX, () -> auditHistory().lastUses(EVERY_TENANT, Set.of(blog))));
  }

  @Test
  void nothing_is_read_outside_of_a_unit_of_work() {
    assertRefused(this::pageOfAcme);
    assertRefused(() -> auditHistory().lastUses(TenantScope.of(ACME), Set.of(blog)));
  }

  private AuditPage pageOfAcme() {
    return auditHistory()
        .page(TenantScope.of(ACME), AuditFilter.EVERYTHING, AuditPageRequest.FIRST);
  }
}

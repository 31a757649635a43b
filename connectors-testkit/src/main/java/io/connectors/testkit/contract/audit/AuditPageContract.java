package io.connectors.testkit.contract.audit;

import static io.connectors.testkit.fixture.Connectors.INSTALLED_AT;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPage;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.contract.StoreContract;
import io.connectors.testkit.fixture.AuditFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract of an audit history, part: pages. */
abstract class AuditPageContract extends StoreContract {

  static final Actor ADA = new Actor("ada", "Ada Lovelace");
  static final Actor BROADCASTER = new Actor("broadcaster", "Broadcaster");

  final ConnectorId blog = ConnectorId.random();
  final ConnectorId shop = ConnectorId.random();

  /** The adapter under test. */
  protected abstract AuditHistory auditHistory();

  /** The trail in the same store, empty. */
  protected abstract AuditTrail auditTrail();

  @Test
  void pages_contain_each_event_once_while_others_are_added() {
    for (int second = 0; second < 5; second++) {
      // Two events at each time, so that time alone does not order them.
      record(installed(second, blog));
      record(installed(second, shop));
    }
    int later = 1000;
    for (AuditFilter filter : List.of(AuditFilter.EVERYTHING, AuditFilters.ofActor("ada"))) {
      List<AuditEntry> before = entries(ACME, filter);
      List<AuditEntry> paged = new ArrayList<>();
      Optional<AuditPageRequest> next = Optional.of(new AuditPageRequest(3, Optional.empty()));
      while (next.isPresent()) {
        AuditPageRequest wanted = next.orElseThrow();
        AuditPage page = in(TenantScope.of(ACME), filter, wanted);
        paged.addAll(page.entries());
        record(installed(later++, blog));
        next = page.next().map(wanted::startingAfter);
      }
      assertThat(paged).containsExactlyElementsOf(before);
    }
  }

  @Test
  void pages_of_one_connector_contain_each_event_once() {
    for (int second = 0; second < 5; second++) {
      record(by(ADA, second, AuditAction.CREDENTIALS_OPENED, blog, shop));
      record(installed(second, shop));
    }
    AuditPage first = in(TenantScope.of(ACME), AuditFilters.of(blog), page(3));
    AuditPage second =
        in(
            TenantScope.of(ACME),
            AuditFilters.of(blog),
            page(3).startingAfter(first.next().orElseThrow()));

    assertThat(first.entries()).hasSize(3).doesNotContainAnyElementsOf(second.entries());
    assertThat(second.entries()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void the_page_with_the_last_event_has_no_next_page() {
    record(installed(0, blog));
    record(installed(1, blog));

    assertThat(in(TenantScope.of(ACME), AuditFilter.EVERYTHING, page(2)).next()).isEmpty();
    assertThat(in(TenantScope.of(ACME), AuditFilter.EVERYTHING, page(1)).next()).isPresent();
    assertThat(in(TenantScope.of(GLOBEX), AuditFilter.EVERYTHING, page(1)).entries()).isEmpty();
  }

  static AuditPageRequest page(int limit) {
    return new AuditPageRequest(limit, Optional.empty());
  }

  static AuditStamp stamp(Actor actor, int second) {
    return new AuditStamp(actor, INSTALLED_AT.plusSeconds(second));
  }

  static AuditEvent installed(int second, ConnectorId connector) {
    return by(ADA, second, AuditAction.CONNECTOR_INSTALLED, connector);
  }

  static AuditEvent by(Actor actor, int second, AuditAction action, ConnectorId... connectors) {
    return new AuditEvent(
        ACME,
        stamp(actor, second),
        action,
        List.of(connectors).stream().map(id -> new Subject(id, List.of("/auth/key"))).toList());
  }

  AuditEvent record(AuditEvent event) {
    run(TenantScope.of(event.tenant()), () -> auditTrail().record(event));
    return event;
  }

  AuditPage in(TenantScope scope, AuditFilter filter, AuditPageRequest page) {
    return unitOfWork().within(scope, () -> auditHistory().page(scope, filter, page));
  }

  List<AuditEntry> entries(TenantId tenant, AuditFilter filter) {
    return in(TenantScope.of(tenant), filter, page(AuditPageRequest.MAX)).entries();
  }

  List<AuditEvent> readBy(TenantId tenant, AuditFilter filter) {
    return read(TenantScope.of(tenant), filter);
  }

  List<AuditEvent> read(TenantScope scope, AuditFilter filter) {
    return in(scope, filter, page(AuditPageRequest.MAX)).entries().stream()
        .map(AuditEntry::event)
        .toList();
  }

  Map<ConnectorId, AuditStamp> lastUses(TenantScope scope, Set<ConnectorId> connectors) {
    return unitOfWork().within(scope, () -> auditHistory().lastUses(scope, connectors));
  }
}

package io.connectors.application.audit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.testkit.fixture.AuditFilters;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadAuditTrailTest {

  private final CoreFixture core = new CoreFixture();
  private final Connector blog = core.acme.installsWordPress("Blog");
  private final Connector theirs = core.globex.installsWordPress("Theirs");

  @Test
  void a_tenant_admin_reads_only_the_events_of_its_own_tenant() {
    core.acme.activates(blog);
    assertThat(actions(read(core.acme.caller(), AuditFilter.EVERYTHING)))
        .containsExactlyInAnyOrder(
            AuditAction.CONNECTOR_ACTIVATED, AuditAction.CONNECTOR_INSTALLED);
    assertThat(read(core.acme.caller(), AuditFilters.of(theirs.id())).entries()).isEmpty();
  }

  @Test
  void only_installed_connectors_have_names() {
    Connector deleted = core.acme.installsWordPress("Deleted");
    core.acme.uninstalls(deleted);
    assertThat(read(core.acme.caller(), AuditFilter.EVERYTHING).names())
        .isEqualTo(Map.of(blog.id(), blog.name()));
  }

  @Test
  void a_global_admin_reads_all_tenants_or_a_chosen_one() {
    assertThat(read(Callers.globalAdmin(), AuditFilter.EVERYTHING).entries())
        .extracting(entry -> entry.event().tenant())
        .containsExactlyInAnyOrder(ACME, GLOBEX);
    assertThat(read(Callers.globalAdmin().actingFor(GLOBEX), AuditFilter.EVERYTHING).entries())
        .extracting(entry -> entry.event().tenant())
        .containsExactly(GLOBEX);
  }

  @Test
  void the_trail_of_a_deleted_tenant_remains_readable() {
    core.as(Callers.globalAdmin().actingFor(ACME)).deletesTenant();
    assertThat(actions(read(core.acme.caller(), AuditFilter.EVERYTHING)))
        .contains(AuditAction.TENANT_DELETED, AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void a_page_has_the_cursor_of_the_next_page() {
    core.acme.activates(blog);
    AuditPageRequest one = new AuditPageRequest(1, Optional.empty());
    ReadAuditTrail.Reading first = read(core.acme.caller(), AuditFilter.EVERYTHING, one);
    ReadAuditTrail.Reading second =
        read(
            core.acme.caller(),
            AuditFilter.EVERYTHING,
            one.startingAfter(first.next().orElseThrow()));
    assertThat(first.entries()).hasSize(1).doesNotContainAnyElementsOf(second.entries());
    assertThat(second.next()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMBER", "PUBLISHER"})
  void rejects_other_roles(Role role) {
    assertThatThrownBy(() -> read(Callers.callerOf(ACME, role), AuditFilter.EVERYTHING))
        .isInstanceOf(NotPermitted.class)
        .hasMessage("You are not allowed to read the audit trail.");
  }

  private ReadAuditTrail.Reading read(Caller caller, AuditFilter filter) {
    return read(caller, filter, AuditPageRequest.FIRST);
  }

  private ReadAuditTrail.Reading read(Caller caller, AuditFilter filter, AuditPageRequest page) {
    return core.core.readAuditTrail().read(new ReadAuditTrail.Query(caller, filter, page));
  }

  private static List<AuditAction> actions(ReadAuditTrail.Reading reading) {
    return reading.entries().stream().map(AuditEntry::event).map(event -> event.action()).toList();
  }
}

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
  void a_tenants_admin_reads_who_did_what_in_the_own_tenant() {
    core.acme.activates(blog);
    assertThat(actions(read(core.acme.caller(), AuditFilter.EVERYTHING)))
        .containsExactlyInAnyOrder(
            AuditAction.CONNECTOR_ACTIVATED, AuditAction.CONNECTOR_INSTALLED);
    assertThat(read(core.acme.caller(), AuditFilters.of(theirs.id())).entries()).isEmpty();
  }

  @Test
  void what_is_still_installed_is_called_by_its_name() {
    Connector gone = core.acme.installsWordPress("Gone");
    core.acme.uninstalls(gone);
    assertThat(read(core.acme.caller(), AuditFilter.EVERYTHING).names())
        .isEqualTo(Map.of(blog.id(), blog.name()));
  }

  @Test
  void a_global_admin_reads_every_tenant_or_the_one_that_is_named() {
    assertThat(read(Callers.globalAdmin(), AuditFilter.EVERYTHING).entries())
        .extracting(entry -> entry.event().tenant())
        .containsExactlyInAnyOrder(ACME, GLOBEX);
    assertThat(read(Callers.globalAdmin().actingFor(GLOBEX), AuditFilter.EVERYTHING).entries())
        .extracting(entry -> entry.event().tenant())
        .containsExactly(GLOBEX);
  }

  @Test
  void a_deleted_tenants_trail_is_still_read() {
    core.as(Callers.globalAdmin().actingFor(ACME)).deletesTenant();
    assertThat(actions(read(core.acme.caller(), AuditFilter.EVERYTHING)))
        .contains(AuditAction.TENANT_DELETED, AuditAction.CONNECTOR_INSTALLED);
  }

  @Test
  void a_part_says_where_the_next_one_begins() {
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
  void nobody_else_reads_it(Role role) {
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

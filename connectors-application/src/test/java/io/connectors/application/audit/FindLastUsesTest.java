package io.connectors.application.audit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.domain.access.Caller;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindLastUsesTest {

  private final CoreFixture core = new CoreFixture();
  private final Connector blog = core.acme.runsWordPress("Blog");
  private final Connector unused = core.acme.installsWordPress("Unused");

  @Test
  void the_last_use_is_the_last_time_a_publisher_read_the_credentials() {
    Caller publisher = Callers.publisherOf(ACME);
    core.as(publisher).resolvesTargets();
    core.clock.passes(Duration.ofMinutes(5));
    core.as(publisher).resolvesTargets();
    AuditStamp last = new AuditStamp(publisher.actor(), core.clock.instant());
    core.clock.passes(Duration.ofMinutes(5));
    core.as(Callers.memberOf(ACME)).resolvesTargets();
    for (Caller reader : Set.of(core.acme.caller(), Callers.memberOf(ACME), publisher)) {
      assertThat(uses(reader, blog.id(), unused.id())).isEqualTo(Map.of(blog.id(), last));
    }
    assertThat(uses(Callers.globalAdmin(), blog.id())).isEqualTo(Map.of(blog.id(), last));
  }

  @Test
  void a_connector_of_another_tenant_has_no_last_use() {
    core.as(Callers.publisherOf(ACME)).resolvesTargets();
    assertThat(uses(core.globex.caller(), blog.id())).isEmpty();
    assertThat(uses(Callers.globalAdmin().actingFor(GLOBEX), blog.id())).isEmpty();
  }

  @Test
  void rejects_callers_who_may_not_read_connectors() {
    Caller withoutRole = Caller.of(new Actor("eve", "Eve"), Set.of(), ACME);
    assertThatThrownBy(() -> uses(withoutRole, blog.id())).isInstanceOf(NotPermitted.class);
  }

  private Map<ConnectorId, AuditStamp> uses(Caller caller, ConnectorId... connectors) {
    return core.core.findLastUses().find(new FindLastUses.Query(caller, Set.of(connectors)));
  }
}

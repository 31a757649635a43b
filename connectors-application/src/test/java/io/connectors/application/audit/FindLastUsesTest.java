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
  void a_connector_was_last_used_when_its_credentials_were_last_handed_out() {
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
  void another_tenants_connector_looks_as_if_it_were_never_used() {
    core.as(Callers.publisherOf(ACME)).resolvesTargets();
    assertThat(uses(core.globex.caller(), blog.id())).isEmpty();
    assertThat(uses(Callers.globalAdmin().actingFor(GLOBEX), blog.id())).isEmpty();
  }

  @Test
  void whoever_may_not_see_connectors_does_not_learn_who_used_them() {
    Caller stray = Caller.of(new Actor("stray", "Stray"), Set.of(), ACME);
    assertThatThrownBy(() -> uses(stray, blog.id())).isInstanceOf(NotPermitted.class);
  }

  private Map<ConnectorId, AuditStamp> uses(Caller caller, ConnectorId... connectors) {
    return core.core.findLastUses().find(new FindLastUses.Query(caller, Set.of(connectors)));
  }
}

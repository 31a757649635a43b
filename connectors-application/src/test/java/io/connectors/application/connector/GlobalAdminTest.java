package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Person;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.testkit.fixture.Callers;
import org.junit.jupiter.api.Test;

class GlobalAdminTest {

  private final CoreFixture core = new CoreFixture();
  private final Person everywhere = core.as(Callers.globalAdmin());
  private final Person forGlobex = core.as(Callers.globalAdmin().actingFor(GLOBEX));
  private final Connector journal = core.globex.installsWordPress("Journal");

  @Test
  void a_global_admin_without_a_chosen_tenant_writes_resolves_and_checks_nothing() {
    assertThat(refusalOf(() -> everywhere.installsWordPress("Blog"))).isEqualTo(Kind.INVALID);
    assertThat(refusalOf(() -> everywhere.updates(journal, Change.NOTHING)))
        .isEqualTo(Kind.INVALID);
    assertThat(refusalOf(() -> everywhere.activates(journal))).isEqualTo(Kind.INVALID);
    assertThat(refusalOf(() -> everywhere.deactivates(journal))).isEqualTo(Kind.INVALID);
    assertThat(refusalOf(() -> everywhere.uninstalls(journal))).isEqualTo(Kind.INVALID);
    assertThat(refusalOf(everywhere::resolvesTargets)).isEqualTo(Kind.INVALID);
    assertThat(refusalOf(() -> everywhere.mayUse("Blog"))).isEqualTo(Kind.INVALID);
  }

  @Test
  void a_global_admin_changes_connectors_of_the_chosen_tenant() {
    Connector renamed = forGlobex.updates(journal, Change.name("Daily"));
    assertThat(forGlobex.activates(renamed).isActive()).isTrue();
    assertThat(forGlobex.deactivates(renamed).isActive()).isFalse();
    assertThat(forGlobex.uninstalls(renamed).name()).hasToString("Daily");
  }

  @Test
  void actions_of_a_global_admin_are_recorded_in_the_chosen_tenant() {
    forGlobex.activates(journal);
    assertThat(core.lastEvent().tenant()).isEqualTo(GLOBEX);
    assertThat(core.lastEvent().stamp().by()).isEqualTo(forGlobex.caller().actor());
  }
}

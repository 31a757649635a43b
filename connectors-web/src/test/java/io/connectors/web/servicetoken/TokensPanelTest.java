package io.connectors.web.servicetoken;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.SettableClock;
import io.connectors.testkit.memory.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tab of service tokens shows those of one tenant, or asks which. */
final class TokensPanelTest {

  private final ServiceTokenApplication application =
      ServiceTokenApplication.assemble(
          new InMemoryStore().ports(new EveritConfigurationValidator(), new SettableClock()));

  @BeforeEach
  void make() {
    make(Callers.adminOf(ACME), "Broadcaster");
    make(Callers.adminOf(GLOBEX), "Scheduler");
  }

  @Test
  void a_tenants_admin_sees_its_own() {
    assertThat(names(Callers.adminOf(ACME))).containsExactly("Broadcaster");
    assertThat(panel(Callers.adminOf(ACME)).ofTenant()).isTrue();
  }

  @Test
  void a_platform_admin_names_a_tenant_first_also_with_a_tenant_of_its_own() {
    for (Caller staff : List.of(Callers.globalAdmin(), Callers.callerOf(ACME, Role.GLOBAL_ADMIN))) {
      assertThat(panel(staff)).isEqualTo(new TokensPanel(List.of(), false));
      assertThat(names(staff.actingFor(GLOBEX))).containsExactly("Scheduler");
    }
  }

  private List<String> names(Caller caller) {
    return panel(caller).cards().stream().map(TokenCard::name).toList();
  }

  private TokensPanel panel(Caller caller) {
    return TokensPanel.of(application.listServiceTokens(), caller);
  }

  private void make(Caller caller, String name) {
    application
        .createServiceToken()
        .make(CreateServiceToken.Command.of(caller, name, List.of("connectors:read")));
  }
}

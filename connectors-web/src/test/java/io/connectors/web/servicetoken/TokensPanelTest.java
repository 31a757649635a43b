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

/** The tab of service tokens shows the tokens of the selected tenant. */
final class TokensPanelTest {

  private final ServiceTokenApplication application =
      ServiceTokenApplication.assemble(
          new InMemoryStore().ports(new EveritConfigurationValidator(), new SettableClock()));

  @BeforeEach
  void createTokens() {
    create(Callers.adminOf(ACME), "Broadcaster");
    create(Callers.adminOf(GLOBEX), "Scheduler");
  }

  @Test
  void shows_the_tokens_of_the_tenant() {
    assertThat(names(Callers.adminOf(ACME))).containsExactly("Broadcaster");
    assertThat(panel(Callers.adminOf(ACME)).ofTenant()).isTrue();
  }

  @Test
  void shows_no_tokens_until_a_platform_admin_selects_a_tenant() {
    for (Caller admin : List.of(Callers.globalAdmin(), Callers.callerOf(ACME, Role.GLOBAL_ADMIN))) {
      assertThat(panel(admin)).isEqualTo(new TokensPanel(List.of(), false));
      assertThat(names(admin.actingFor(GLOBEX))).containsExactly("Scheduler");
    }
  }

  private List<String> names(Caller caller) {
    return panel(caller).cards().stream().map(TokenCard::name).toList();
  }

  private TokensPanel panel(Caller caller) {
    return TokensPanel.of(application.listServiceTokens(), caller);
  }

  private void create(Caller caller, String name) {
    application
        .createServiceToken()
        .create(CreateServiceToken.Command.of(caller, name, List.of("connectors:read")));
  }
}

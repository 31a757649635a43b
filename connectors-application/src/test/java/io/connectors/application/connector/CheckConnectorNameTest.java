package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Person;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.testkit.fixture.Callers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckConnectorNameTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.installsWordPress("Blog");

  @Test
  void a_name_is_free_unless_used_in_the_tenant() {
    assertThat(acme.mayUse("Blog")).isFalse();
    assertThat(acme.mayUse(" Blog ")).isFalse();
    assertThat(acme.mayUse("blog")).isTrue();
    assertThat(core.globex.mayUse("Blog")).isTrue();
  }

  @Test
  void a_connectors_own_name_is_free_only_for_that_connector() {
    assertThat(acme.mayUse("Blog", Optional.of(blog.id()))).isTrue();
    assertThat(acme.mayUse("Blog", Optional.of(ConnectorId.random()))).isFalse();
  }

  @Test
  void rejects_an_invalid_name() {
    assertThat(placesRefusedBy(() -> acme.mayUse("x"))).containsExactly("/name");
  }

  @Test
  void only_callers_who_may_change_connectors_check_names() {
    assertThat(refusalOf(() -> core.as(Callers.memberOf(ACME)).mayUse("Blog")))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> core.as(Callers.publisherOf(ACME)).mayUse("Blog")))
        .isEqualTo(Kind.FORBIDDEN);
  }
}

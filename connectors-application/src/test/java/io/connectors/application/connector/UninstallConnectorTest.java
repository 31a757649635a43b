package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Person;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.Version;
import io.connectors.testkit.fixture.Callers;
import org.junit.jupiter.api.Test;

class UninstallConnectorTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Connector blog = acme.runsWordPress("Blog");

  @Test
  void deleting_a_connector_returns_and_removes_it() {
    assertThat(acme.uninstalls(blog)).isEqualTo(blog);
    assertThat(acme.sees()).isEmpty();
    assertThat(refusalOf(() -> acme.finds(blog))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void a_deleted_connector_is_not_found_and_its_name_is_free() {
    acme.uninstalls(blog);
    assertThat(refusalOf(() -> acme.uninstalls(blog))).isEqualTo(Kind.NOT_FOUND);
    assertThat(acme.installsWordPress("Blog").id()).isNotEqualTo(blog.id());
  }

  @Test
  void a_connector_with_undecryptable_credentials_can_be_deleted() {
    acme.uninstalls(core.corruptsCredentialsOf(blog));
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void the_deletion_is_recorded() {
    acme.uninstalls(blog);
    assertThat(core.lastEvent().action()).isEqualTo(AuditAction.CONNECTOR_UNINSTALLED);
    assertThat(core.lastEvent().subjects().get(0).connector()).isEqualTo(blog.id());
  }

  @Test
  void another_expected_version_is_stale_and_deletes_nothing() {
    ExpectedVersion first = ExpectedVersion.of(Version.FIRST);
    assertThat(refusalOf(() -> acme.uninstalls(blog, first))).isEqualTo(Kind.STALE);
    assertThat(acme.sees()).containsExactly("Blog");
  }

  @Test
  void only_admins_delete() {
    assertThat(refusalOf(() -> core.as(Callers.memberOf(ACME)).uninstalls(blog)))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> core.as(Callers.publisherOf(ACME)).uninstalls(blog)))
        .isEqualTo(Kind.FORBIDDEN);
  }
}

package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Person;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.Version;
import io.connectors.testkit.fixture.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantIsolationTest {

  private final CoreFixture core = new CoreFixture();
  private final Connector journal = core.globex.runsWordPress("Journal");
  private final Person acme = core.acme;

  @AfterEach
  void the_connector_of_globex_is_unchanged() {
    assertThat(core.globex.finds(journal)).isEqualTo(journal);
  }

  @Test
  void acme_does_not_find_a_connector_of_globex() {
    assertThat(refusalOf(() -> acme.finds(journal))).isEqualTo(Kind.NOT_FOUND);
    assertThat(acme.sees()).isEmpty();
  }

  @Test
  void acme_does_not_change_it() {
    assertThat(refusalOf(() -> acme.updates(journal, Change.name("Mine"))))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> acme.activates(journal))).isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> acme.deactivates(journal))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void acme_does_not_delete_it() {
    assertThat(refusalOf(() -> acme.uninstalls(journal))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void a_version_or_invalid_content_does_not_reveal_that_it_exists() {
    ExpectedVersion stale = ExpectedVersion.of(new Version(99));
    assertThat(refusalOf(() -> acme.updates(journal, Change.name("x").expecting(stale))))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> acme.uninstalls(journal, stale))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void a_used_name_does_not_reveal_that_it_exists() {
    assertThat(acme.mayUse("Journal")).isTrue();
  }

  @Test
  void the_publisher_of_acme_does_not_read_it() {
    assertThat(core.as(Callers.publisherOf(ACME)).resolvesTargets()).isEmpty();
  }

  @Test
  void a_global_admin_acting_for_acme_does_not_find_or_change_it() {
    Person platform = core.as(Callers.globalAdmin().actingFor(ACME));
    assertThat(refusalOf(() -> platform.finds(journal))).isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> platform.uninstalls(journal))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void the_system_acting_for_acme_does_not_report_on_it() {
    assertThat(refusalOf(() -> core.reportsFailure(claimedByAcme(), "401")))
        .isEqualTo(Kind.NOT_FOUND);
  }

  private Connector claimedByAcme() {
    return new Connector(
        journal.id(),
        ACME,
        journal.catalogId(),
        journal.name(),
        journal.configuration(),
        journal.credentials(),
        journal.tags(),
        journal.state(),
        journal.version(),
        journal.created(),
        journal.updated());
  }
}

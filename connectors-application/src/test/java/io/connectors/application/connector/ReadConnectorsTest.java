package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.testkit.fixture.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReadConnectorsTest {

  private final CoreFixture core = new CoreFixture();
  private final Connector blog = core.acme.installsWordPress("Blog");
  private final Connector journal = later(core.globex, "Journal");

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void every_role_reads_its_own_tenants_connectors(Role role) {
    Person person = core.as(Callers.callerOf(ACME, role));
    assertThat(person.sees()).containsExactly("Blog");
    assertThat(person.finds(blog)).isEqualTo(blog);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "GLOBAL_ADMIN")
  void a_connector_of_another_tenant_is_not_found(Role role) {
    Person person = core.as(Callers.callerOf(ACME, role));
    assertThat(refusalOf(() -> person.finds(journal))).isEqualTo(Kind.NOT_FOUND);
    assertThat(refusalOf(() -> person.finds(ConnectorId.random()))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void a_global_admin_without_a_chosen_tenant_reads_all_tenants() {
    Person platform = core.as(Callers.globalAdmin());
    assertThat(platform.sees()).containsExactly("Journal", "Blog");
    assertThat(platform.finds(blog)).isEqualTo(blog);
    assertThat(platform.finds(journal)).isEqualTo(journal);
  }

  @Test
  void a_global_admin_with_a_chosen_tenant_reads_only_that_tenant() {
    Person forGlobex = core.as(Callers.globalAdmin().actingFor(GLOBEX));
    assertThat(forGlobex.sees()).containsExactly("Journal");
    assertThat(refusalOf(() -> forGlobex.finds(blog))).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void rejects_callers_without_a_role_or_a_tenant() {
    Actor eve = new Actor("eve", "Eve");
    Person noRole = core.as(Caller.of(eve, Set.of(), ACME));
    Person noTenant = core.as(Caller.withoutTenant(eve, Set.of(Role.MEMBER)));
    assertThat(refusalOf(noRole::sees)).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> noRole.finds(blog))).isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(noTenant::sees)).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void a_list_is_newest_first_with_a_total_and_the_cursor_of_the_next_page() {
    later(core.acme, "News");
    ListConnectors.Listing first = core.acme.lists(ConnectorFilter.EVERYTHING, pageOf(1));
    assertThat(namesIn(first)).containsExactly("News");
    assertThat(first.total()).isEqualTo(2);
    PageRequest second = new PageRequest(1, 0, first.next());
    assertThat(namesIn(core.acme.lists(ConnectorFilter.EVERYTHING, second)))
        .containsExactly("Blog");
  }

  @Test
  void a_filter_applies_within_the_tenant() {
    core.acme.activates(later(core.acme, "News"));
    assertThat(namesIn(core.acme.lists(status(ConnectorStatus.ACTIVE), PageRequest.FIRST)))
        .containsExactly("News");
    assertThat(namesIn(core.globex.lists(status(ConnectorStatus.ACTIVE), PageRequest.FIRST)))
        .isEmpty();
  }

  @Test
  void every_connector_comes_with_its_type() {
    assertThat(core.acme.lists(ConnectorFilter.EVERYTHING, PageRequest.FIRST).connectors())
        .extracting(InstalledConnector::entry)
        .containsExactly(WORDPRESS);
  }

  @Test
  void a_connector_with_undecryptable_credentials_can_be_listed_and_found() {
    Connector unreadable = core.corruptsCredentialsOf(blog);
    assertThat(core.acme.sees()).containsExactly("Blog");
    assertThat(core.acme.finds(unreadable).credentials()).isPresent();
  }

  private Connector later(Person person, String name) {
    core.clock.passes(Duration.ofMinutes(1));
    return person.installs(Draft.ofWordPress(name));
  }

  private static PageRequest pageOf(int limit) {
    return new PageRequest(limit, 0, Optional.empty());
  }

  private static ConnectorFilter status(ConnectorStatus status) {
    return new ConnectorFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(status),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> namesIn(ListConnectors.Listing listing) {
    return listing.connectors().stream()
        .map(installed -> installed.connector().name().value())
        .toList();
  }
}

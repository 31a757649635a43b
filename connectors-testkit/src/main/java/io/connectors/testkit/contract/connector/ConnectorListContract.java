package io.connectors.testkit.contract.connector;

import static io.connectors.testkit.fixture.Connectors.INSTALLED_AT;
import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.contract.StoreContract;
import io.connectors.testkit.fixture.CatalogEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract of the repository of connectors, part: lists. */
abstract class ConnectorListContract extends StoreContract {

  /** The adapter under test, empty. */
  protected abstract ConnectorRepository repository();

  /** The catalog of the same store. */
  protected abstract CatalogRepository catalog();

  @BeforeEach
  void seedTheCatalog() {
    Stream.of(CatalogEntries.WORDPRESS, CatalogEntries.X, CatalogEntries.FEED)
        .forEach(catalog()::add);
  }

  @Test
  void lists_connectors_of_one_tenant_newest_first() {
    List<Connector> added = addInOrder(3, ACME);
    addInOrder(2, GLOBEX);

    ConnectorPage page = list(ConnectorFilter.EVERYTHING, PageRequest.FIRST);

    assertThat(page.connectors()).containsExactly(added.get(2), added.get(1), added.get(0));
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void lists_connectors_of_all_tenants() {
    addInOrder(3, ACME);
    addInOrder(2, GLOBEX);

    ConnectorPage page =
        inEveryTenant(
            () -> repository().list(EVERY_TENANT, ConnectorFilter.EVERYTHING, PageRequest.FIRST));

    assertThat(page.connectors()).hasSize(5);
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void an_empty_list_has_no_next_page() {
    addInOrder(1, GLOBEX);

    assertThat(list(ConnectorFilter.EVERYTHING, PageRequest.FIRST))
        .isEqualTo(new ConnectorPage(List.of(), 0, Optional.empty()));
  }

  @Test
  void pages_contain_every_connector_once() {
    List<Connector> added = addInOrder(7, ACME);

    assertThat(pageByPage(3)).containsExactlyInAnyOrderElementsOf(added).doesNotHaveDuplicates();
  }

  @Test
  void pages_contain_connectors_of_one_moment_once() {
    List<Connector> added =
        Stream.of("One", "Two", "Three", "Four", "Five").map(name -> named(name).of(ACME)).toList();
    added.forEach(this::add);

    assertThat(pageByPage(2)).containsExactlyInAnyOrderElementsOf(added).doesNotHaveDuplicates();
  }

  @Test
  void a_new_connector_moves_no_other_to_the_next_page() {
    List<Connector> added = addInOrder(4, ACME);
    ConnectorPage first = list(ConnectorFilter.EVERYTHING, page(2, 0, Optional.empty()));
    add(named("Newest").installedAt(INSTALLED_AT.plusSeconds(99)).of(ACME));

    ConnectorPage second = list(ConnectorFilter.EVERYTHING, page(2, 0, first.next()));

    assertThat(second.connectors()).containsExactly(added.get(1), added.get(0));
    assertThat(second.next()).isEmpty();
    assertThat(second.total()).isEqualTo(5);
  }

  @Test
  void an_offset_skips_the_newest_connectors() {
    List<Connector> added = addInOrder(4, ACME);

    ConnectorPage page = list(ConnectorFilter.EVERYTHING, page(2, 1, Optional.empty()));

    assertThat(page.connectors()).containsExactly(added.get(2), added.get(1));
    assertThat(page.next()).isPresent();
    assertThat(page.total()).isEqualTo(4);
  }

  @Test
  void lists_active_connectors_of_one_tenant_newest_first() {
    Connector unused = named("Unused").of(ACME);
    Connector older = named("Older").inUse().of(ACME);
    Connector newer = named("Newer").inUse().installedAt(INSTALLED_AT.plusSeconds(1)).of(ACME);
    List.of(older, newer, unused, named("Theirs").inUse().of(GLOBEX)).forEach(this::add);

    assertThat(in(ACME, () -> repository().active(ACME))).containsExactly(newer, older);
  }

  @Test
  void finds_the_names_of_connectors_of_one_tenant() {
    Connector blog = named("Blog").of(ACME);
    Connector shop = named("Shop").of(ACME);
    Connector theirs = named("Theirs").of(GLOBEX);
    List.of(blog, shop, theirs).forEach(this::add);
    Set<ConnectorId> wanted = Set.of(blog.id(), theirs.id(), ConnectorId.random());

    assertThat(in(ACME, () -> repository().names(TenantScope.of(ACME), wanted)))
        .containsExactly(Map.entry(blog.id(), blog.name()));
    assertThat(inEveryTenant(() -> repository().names(EVERY_TENANT, wanted)))
        .containsOnlyKeys(blog.id(), theirs.id());
    assertThat(in(ACME, () -> repository().names(TenantScope.of(ACME), Set.of()))).isEmpty();
  }

  void add(Connector connector) {
    run(TenantScope.of(connector.tenant()), () -> repository().add(connector));
  }

  private List<Connector> addInOrder(int count, TenantId tenant) {
    List<Connector> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      added.add(named("Blog " + i).installedAt(INSTALLED_AT.plusSeconds(i)).of(tenant));
    }
    added.forEach(this::add);
    return added;
  }

  private List<Connector> pageByPage(int limit) {
    List<Connector> seen = new ArrayList<>();
    Optional<PageRequest.Cursor> after = Optional.empty();
    do {
      ConnectorPage part = list(ConnectorFilter.EVERYTHING, page(limit, 0, after));
      assertThat(part.connectors()).hasSizeBetween(1, limit);
      seen.addAll(part.connectors());
      after = part.next();
    } while (after.isPresent());
    return seen;
  }

  ConnectorPage list(ConnectorFilter filter, PageRequest page) {
    return in(ACME, () -> repository().list(TenantScope.of(ACME), filter, page));
  }

  private static PageRequest page(int limit, int offset, Optional<PageRequest.Cursor> after) {
    return new PageRequest(limit, offset, after);
  }
}

package io.connectors.testkit.contract;

import static io.connectors.testkit.fixture.CatalogEntries.FEED;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.CatalogEntries.X;
import static io.connectors.testkit.fixture.CatalogEntries.edition;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract of the catalog. An adapter's test extends it and provides, for each test, an empty
 * store: the catalog and the unit of work over it.
 */
public abstract class CatalogRepositoryContract extends StoreContract {

  /** The adapter under test, empty. */
  protected abstract CatalogRepository catalog();

  @Test
  void a_new_catalog_is_empty() {
    assertThat(catalog().all()).isEmpty();
    assertThat(catalog().find(WORDPRESS.id())).isEmpty();
    assertThat(catalog().find(WORDPRESS.key())).isEmpty();
  }

  @Test
  void finds_an_entry_by_id_and_by_key() {
    assertThat(catalog().add(WORDPRESS)).isTrue();

    assertThat(catalog().find(WORDPRESS.id())).contains(WORDPRESS);
    assertThat(catalog().find(WORDPRESS.key())).contains(WORDPRESS);
  }

  @Test
  void keeps_the_order_of_schema_fields() {
    catalog().add(WORDPRESS);

    CatalogEntry stored = catalog().find(WORDPRESS.key()).orElseThrow();

    assertThat(stored.configSchema().fields())
        .containsExactly("base_url", "site_label", "author_id");
    assertThat(stored.authSchema().fields()).containsExactly("username", "password");
  }

  @Test
  void lists_entries_by_name() {
    Stream.of(X, WORDPRESS, FEED).forEach(catalog()::add);

    assertThat(catalog().all()).containsExactly(FEED, X, WORDPRESS);
  }

  @Test
  void rejects_a_second_entry_with_the_same_key() {
    catalog().add(WORDPRESS);
    CatalogEntry other =
        new CatalogEntry(CatalogId.random(), WORDPRESS.definition(), WORDPRESS.createdAt());

    assertThat(catalog().add(other)).isFalse();
    assertThat(catalog().all()).containsExactly(WORDPRESS);
  }

  @Test
  void a_later_edition_replaces_an_earlier_one() {
    catalog().add(WORDPRESS);
    CatalogEntry later = edition(WORDPRESS, 2, "WordPress blogs");

    assertThat(catalog().replace(later)).isTrue();
    assertThat(catalog().find(WORDPRESS.id())).contains(later);
    assertThat(catalog().all()).containsExactly(later);
  }

  @Test
  void replaces_an_entry_of_the_same_edition() {
    catalog().add(WORDPRESS);
    CatalogEntry corrected = edition(WORDPRESS, 1, "WordPress blogs");

    assertThat(catalog().replace(corrected)).isTrue();
    assertThat(catalog().find(WORDPRESS.id())).contains(corrected);
  }

  @Test
  void an_earlier_edition_never_replaces_a_later_one() {
    CatalogEntry later = edition(WORDPRESS, 2, "WordPress blogs");
    catalog().add(later);

    assertThat(catalog().replace(WORDPRESS)).isFalse();
    assertThat(catalog().find(WORDPRESS.id())).contains(later);
  }

  @Test
  void a_revision_may_be_a_date_and_a_time() {
    CatalogEntry morning = edition(WORDPRESS, 202611300900L, "WordPress in the morning");
    CatalogEntry evening = edition(WORDPRESS, 202611301530L, "WordPress in the evening");
    catalog().add(morning);

    assertThat(catalog().replace(evening)).isTrue();
    assertThat(catalog().replace(morning)).isFalse();
    assertThat(catalog().find(WORDPRESS.id())).contains(evening);
  }

  @Test
  void a_later_edition_changes_only_the_definition() {
    catalog().add(WORDPRESS);
    CatalogEntry later = edition(WORDPRESS, 2, "WordPress blogs");
    catalog()
        .replace(
            new CatalogEntry(
                later.id(), later.definition(), WORDPRESS.createdAt().plusSeconds(3600)));

    assertThat(catalog().find(WORDPRESS.id())).contains(later);
  }

  @Test
  void concurrent_additions_of_one_key_succeed_exactly_once() throws Exception {
    List<Boolean> added = new ArrayList<>();
    for (Future<Boolean> ended : ConcurrentCalls.atOnce(20, this::addsItsOwnWordPress)) {
      added.add(ended.get());
    }

    assertThat(added).hasSize(20).containsOnlyOnce(true);
    assertThat(catalog().all()).hasSize(1);
  }

  @Test
  void does_not_replace_a_missing_entry() {
    assertThat(catalog().replace(WORDPRESS)).isFalse();
    assertThat(catalog().all()).isEmpty();
  }

  @Test
  void does_not_find_an_unknown_entry() {
    catalog().add(WORDPRESS);

    assertThat(catalog().find(CatalogId.random())).isEmpty();
    assertThat(catalog().find(new CatalogKey("unheard-of"))).isEmpty();
  }

  @Test
  void returns_the_same_instance_of_an_unchanged_entry() {
    catalog().add(WORDPRESS);
    CatalogEntry first = catalog().find(WORDPRESS.id()).orElseThrow();
    catalog().add(X);

    assertThat(catalog().find(WORDPRESS.key()).orElseThrow()).isSameAs(first);
  }

  @Test
  void every_tenant_reads_the_same_catalog() {
    catalog().add(WORDPRESS);

    assertThat(in(ACME, catalog()::all)).containsExactly(WORDPRESS);
    assertThat(in(GLOBEX, catalog()::all)).containsExactly(WORDPRESS);
    assertThat(inEveryTenant(catalog()::all)).containsExactly(WORDPRESS);
  }

  @Test
  void a_unit_of_work_of_a_tenant_cannot_write_the_catalog() {
    for (TenantId tenant : List.of(ACME, GLOBEX)) {
      assertRefused(() -> in(tenant, () -> catalog().add(WORDPRESS)));
    }

    assertThat(catalog().all()).isEmpty();
  }

  private boolean addsItsOwnWordPress() {
    return catalog()
        .add(new CatalogEntry(CatalogId.random(), WORDPRESS.definition(), WORDPRESS.createdAt()));
  }
}

package io.connectors.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.connectors.persistence.unit.Transactions;
import io.connectors.testkit.contract.CatalogRepositoryContract;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Test: the catalog keeps the contract, and its memory. */
@OverDatabase
class JdbcCatalogRepositoryTest extends CatalogRepositoryContract {

  private final TestPersistence adapters;
  private final CatalogRepository catalog;
  private final SettableClock clock = new SettableClock();

  JdbcCatalogRepositoryTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.catalog = adapters.newCatalog();
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Test
  void what_another_replica_changed_is_seen_after_15_seconds_and_not_before() {
    CatalogRepository reader = replica();
    catalog().add(CatalogEntries.WORDPRESS);
    assertThat(reader.all()).containsExactly(CatalogEntries.WORDPRESS);
    CatalogEntry later = CatalogEntries.edition(CatalogEntries.WORDPRESS, 2, "Blogs");
    catalog().replace(later);

    clock.passes(Duration.ofMillis(14_999));
    assertThat(reader.all()).containsExactly(CatalogEntries.WORDPRESS);
    clock.passes(Duration.ofMillis(1));
    assertThat(reader.all()).containsExactly(later);
  }

  @Test
  void what_another_replica_added_is_found_at_once() {
    CatalogRepository reader = replica();
    assertThat(reader.all()).isEmpty();
    catalog().add(CatalogEntries.WORDPRESS);

    assertThat(reader.find(CatalogEntries.WORDPRESS.key())).contains(CatalogEntries.WORDPRESS);
  }

  @Test
  void an_unchanged_entry_stays_the_same_instance_when_the_catalog_is_read_again() {
    catalog().add(CatalogEntries.WORDPRESS);
    CatalogRepository reader = replica();
    CatalogEntry first = reader.all().get(0);

    clock.passes(Duration.ofMinutes(1));
    assertThat(reader.all().get(0)).isSameAs(first);
  }

  @Test
  void sql_sees_the_schemas_as_jsonb() throws SQLException {
    catalog().add(CatalogEntries.WORDPRESS);

    adapters
        .database()
        .execute(
            "DO $$ BEGIN ASSERT (SELECT auth_schema -> 'properties' ? 'password' FROM"
                + " connector_catalog); END $$");
  }

  private CatalogRepository replica() {
    return new JdbcCatalogRepository(
        adapters.bean(CatalogRows.class),
        adapters.bean(CatalogWriter.class),
        adapters.bean(Transactions.class),
        adapters.bean(CurrentUnitOfWork.class),
        clock);
  }
}

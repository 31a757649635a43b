package io.connectors.persistence.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.PageRequest;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.SentStatements;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.CatalogEntries;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Test: a list costs one query, however long it is. */
@OverDatabase(connections = 2)
class ListIsOneQueryTest {

  private static final TenantScope SCOPE = TenantScope.of(ACME);

  private final TestPersistence adapters;

  ListIsOneQueryTest(TestPersistence adapters) {
    this.adapters = adapters;
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
  }

  @Test
  void a_list_is_one_query_for_the_rows_and_the_total() {
    int unitAlone = statementsOf(() -> adapters.unitOfWork().within(SCOPE, () -> 0));
    assertThat(statementsOf(() -> list(PageRequest.FIRST))).isEqualTo(unitAlone + 1);
    IntStream.range(0, 30).forEach(i -> add("Connector " + i));
    assertThat(statementsOf(() -> list(PageRequest.FIRST))).isEqualTo(unitAlone + 1);
  }

  @Test
  void a_page_behind_the_last_row_still_knows_the_total() {
    add("Alone");
    long all = list(PageRequest.FIRST).total();
    ConnectorPage beyond = list(new PageRequest(10, 1000, Optional.empty()));
    assertThat(beyond.connectors()).isEmpty();
    assertThat(beyond.total()).isEqualTo(all);
  }

  private static int statementsOf(Runnable work) {
    work.run();
    try (SentStatements sent = SentStatements.listen()) {
      work.run();
      return sent.count();
    }
  }

  private ConnectorPage list(PageRequest page) {
    return adapters
        .unitOfWork()
        .within(SCOPE, () -> adapters.connectors().list(SCOPE, ConnectorFilter.EVERYTHING, page));
  }

  private void add(String name) {
    adapters
        .unitOfWork()
        .within(
            SCOPE,
            () -> {
              adapters.connectors().add(named(name).of(ACME));
              return name;
            });
  }
}

package io.connectors.persistence.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.connector.ConnectorRepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Test: the repository of connectors keeps the contract. */
@OverDatabase(connections = 10)
class JdbcConnectorRepositoryTest extends ConnectorRepositoryContract {

  private final TestPersistence adapters;
  private final CatalogRepository catalog;

  JdbcConnectorRepositoryTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.catalog = adapters.newCatalog();
  }

  @Override
  protected ConnectorRepository repository() {
    return adapters.connectors();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }

  @Test
  void times_are_kept_to_the_microsecond_whatever_the_zone_of_the_machine() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      // One wall-clock time twice: the hour that the end of summer time repeats.
      for (String time : List.of("2026-11-01T05:30:00.123456Z", "2026-11-01T06:30:00.654321Z")) {
        Connector connector = named("At " + time).installedAt(Instant.parse(time)).of(ACME);
        TenantScope scope = TenantScope.of(ACME);
        adapters.unitOfWork().within(scope, () -> added(connector));

        assertThat(
                adapters
                    .unitOfWork()
                    .within(scope, () -> adapters.connectors().find(scope, connector.id())))
            .contains(connector);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private boolean added(Connector connector) {
    adapters.connectors().add(connector);
    return true;
  }
}

package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Connectors.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.CatalogEntries;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Test: two connections serve fifty tenants five thousand times, with transactions between that are
 * cancelled or fail in every way there is, and no tenant ever sees a row of another, though no
 * statement names the tenant: what keeps them apart is the setting of the transaction alone. {@code
 * -Disolation.seed=…} plays a run again.
 */
@OverDatabase(connections = 2, driver = ClauseOutDriver.class)
class SharedPoolTest {

  private static final List<TenantId> TENANTS =
      IntStream.range(0, 50).mapToObj(i -> new TenantId("tenant-" + i)).toList();
  private static final int PEOPLE = 5;
  private static final int REQUESTS = 5_000;
  private static final int REQUESTS_TO_A_MISHAP = 4;

  private final TestPersistence adapters;
  private final Mishaps mishaps;
  private final long seed = Long.getLong("isolation.seed", System.nanoTime());

  SharedPoolTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.mishaps = new Mishaps(adapters);
  }

  @BeforeEach
  void install() {
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
    for (TenantId tenant : TENANTS) {
      adapters.unitOfWork().within(TenantScope.of(tenant), () -> added(tenant));
    }
  }

  @Test
  void no_tenant_sees_a_row_of_another(TestReporter reporter)
      throws InterruptedException, ExecutionException, SQLException {
    reporter.publishEntry("isolation.seed", String.valueOf(seed));
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        Random random = new Random(seed + person);
        work.add(() -> workOn(random));
      }
      int failed = 0;
      for (Future<Integer> result : people.invokeAll(work)) {
        failed += result.get();
      }
      assertThat(failed)
          .as("units of work that failed, seed %d", seed)
          .isGreaterThan(REQUESTS / REQUESTS_TO_A_MISHAP / 2);
    } finally {
      people.shutdownNow();
    }
    assertThatConnectionsCarryNothing();
  }

  private boolean added(TenantId tenant) {
    mishaps.add(named("Blog").of(tenant));
    return true;
  }

  /** Both at once, so that each is looked at. */
  private void assertThatConnectionsCarryNothing() throws SQLException {
    DataSource pool = DelegatingDataSource.unwrapDataSource(adapters.bean(DataSource.class));
    String sql = "SELECT current_user || coalesce(current_setting('app.tenant_id', true), '')";
    try (Connection one = pool.getConnection();
        Connection other = pool.getConnection()) {
      assertThat(Mishaps.lastValue(one, sql)).isEqualTo("connectors_app");
      assertThat(Mishaps.lastValue(other, sql)).isEqualTo("connectors_app");
    }
  }

  /** How many units of work failed. */
  private int workOn(Random random) {
    int failed = 0;
    for (int request = 0; request < REQUESTS / PEOPLE; request++) {
      if (random.nextInt(REQUESTS_TO_A_MISHAP) == 0) {
        failed += mishaps.happen(random, anyTenant(random)) ? 1 : 0;
      }
      TenantId tenant = anyTenant(random);
      assertThat(seenBy(tenant)).as("seed %d", seed).containsOnly(tenant).hasSize(1);
      if (random.nextInt(10) == 0) {
        assertThat(seenByStaff()).as("seed %d", seed).hasSize(TENANTS.size());
      }
    }
    return failed;
  }

  private List<TenantId> seenBy(TenantId tenant) {
    TenantScope scope = TenantScope.of(tenant);
    return adapters.unitOfWork().within(scope, () -> tenantsOf(scope, PageRequest.FIRST));
  }

  private List<TenantId> seenByStaff() {
    TenantScope scope = Callers.globalAdmin().readScope();
    return adapters.unitOfWork().within(scope, () -> tenantsOf(scope, PageRequest.FIRST));
  }

  private List<TenantId> tenantsOf(TenantScope scope, PageRequest page) {
    return adapters.connectors().list(scope, ConnectorFilter.EVERYTHING, page).connectors().stream()
        .map(Connector::tenant)
        .toList();
  }

  private static TenantId anyTenant(Random random) {
    return TENANTS.get(random.nextInt(TENANTS.size()));
  }
}

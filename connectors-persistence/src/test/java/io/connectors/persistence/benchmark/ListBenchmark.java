package io.connectors.persistence.benchmark;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Filter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Benchmark: how long lists take over 100,000 connectors of fifty tenants. No test, because times
 * are not the same anywhere; run where it is asked for by name: {@code ./mvnw -pl
 * connectors-persistence -am test -Dtest=ListBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@OverDatabase
final class ListBenchmark {

  private static final int WARM_UP = 60;
  private static final int RUNS = 201;
  private static final TenantId TENANT = new TenantId("tenant-7");
  private static final TenantScope OF_ONE = TenantScope.of(TENANT);
  private static final TenantScope OF_ALL = Callers.globalAdmin().readScope();

  private final TestPersistence adapters;

  ListBenchmark(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Test
  void measure() throws SQLException {
    fill();
    ConnectorPage first = list(OF_ONE, ConnectorFilter.EVERYTHING, PageRequest.FIRST);
    Map<String, Runnable> questions = new LinkedHashMap<>();
    questions.put("first page", () -> list(OF_ONE, ConnectorFilter.EVERYTHING, PageRequest.FIRST));
    questions.put(
        "second page",
        () -> list(OF_ONE, ConnectorFilter.EVERYTHING, new PageRequest(50, 0, first.next())));
    questions.put(
        "offset 1900",
        () ->
            list(OF_ONE, ConnectorFilter.EVERYTHING, new PageRequest(50, 1900, Optional.empty())));
    questions.put(
        "search, some",
        () -> list(OF_ONE, new Filter().search("NUMBER 99").wanted(), PageRequest.FIRST));
    questions.put(
        "search, none",
        () -> list(OF_ONE, new Filter().search("nowhere").wanted(), PageRequest.FIRST));
    questions.put(
        "by status",
        () ->
            list(OF_ONE, new Filter().status(ConnectorStatus.ACTIVE).wanted(), PageRequest.FIRST));
    questions.put(
        "by tag", () -> list(OF_ONE, new Filter().tag("tag 5").wanted(), PageRequest.FIRST));
    questions.put(
        "by type", () -> list(OF_ONE, new Filter().key("twitter").wanted(), PageRequest.FIRST));
    questions.put(
        "by category",
        () -> list(OF_ONE, new Filter().category("Social").wanted(), PageRequest.FIRST));
    questions.put(
        "all active",
        () -> adapters.unitOfWork().within(OF_ONE, () -> adapters.connectors().active(TENANT)));
    questions.put(
        "every tenant, first page",
        () -> list(OF_ALL, ConnectorFilter.EVERYTHING, PageRequest.FIRST));
    questions.put(
        "every tenant, search",
        () -> list(OF_ALL, new Filter().search("NUMBER 99").wanted(), PageRequest.FIRST));
    questions.put(
        "every tenant, by tag",
        () -> list(OF_ALL, new Filter().tag("tag 5").wanted(), PageRequest.FIRST));
    // All of them before the first is timed: what the compiler of the JVM does meanwhile counts for
    // none.
    for (int i = 0; i < WARM_UP; i++) {
      questions.values().forEach(Runnable::run);
    }
    questions.forEach(ListBenchmark::time);
  }

  private void fill() throws SQLException {
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
    adapters.newCatalog().add(CatalogEntries.X);
    adapters
        .database()
        .execute(
            """
            INSERT INTO connectors (tenant_id, id, catalog_id, name, status, status_before_error,
              status_changed_at, config,
              encrypted_credentials, auth_fields, tags, version, created_at, created_by, created_by_name,
              updated_at, updated_by, updated_by_name)
            SELECT 'tenant-' || i % 50, gen_random_uuid(),
              (SELECT id FROM connector_catalog WHERE key = CASE WHEN i % 7 = 0 THEN 'twitter' ELSE 'wordpress' END),
              'Company blog number ' || i, s, s, now(),
              '{"base_url": "https://blog.example", "site_label": "Blog"}', decode(repeat('ab', 200), 'hex'),
              '{username,password}', ARRAY['news', 'tag ' || i % 97, 'Größe'], 1, now() - i * interval '1 second',
              'a', 'a', now(), 'a', 'a'
            FROM generate_series(1, 100000) i, LATERAL (SELECT CASE WHEN i % 3 = 0 THEN 'active' ELSE 'inactive' END) t (s)
            """);
    adapters.database().execute("VACUUM ANALYZE");
  }

  private ConnectorPage list(TenantScope scope, ConnectorFilter filter, PageRequest page) {
    return adapters
        .unitOfWork()
        .within(scope, () -> adapters.connectors().list(scope, filter, page));
  }

  private static void time(String question, Runnable answer) {
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      answer.run();
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-26s median %8.2f ms   95%% %8.2f ms%n",
        question, nanos[RUNS / 2] / 1e6, nanos[RUNS * 95 / 100] / 1e6);
  }
}

package io.connectors.persistence.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.PageRequest.Cursor;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Connectors;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test: reading page by page returns each connector once, despite concurrent writes. */
@OverDatabase(connections = 6)
class PagingUnderWritesTest {

  private static final TenantScope SCOPE = TenantScope.of(ACME);
  private static final int WRITERS = 4;
  private static final int WALKS = 25;
  private static final int MOMENTS = 40;

  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final TestPersistence adapters;
  private final long seed = Long.getLong("paging.seed", System.nanoTime());

  PagingUnderWritesTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @BeforeEach
  void install() {
    adapters.newCatalog().add(CatalogEntries.WORDPRESS);
    Random random = new Random(seed);
    IntStream.range(0, 40).forEach(i -> add("First " + i, random, 0));
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void what_was_there_before_the_first_page_is_seen_once() {
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, WRITERS).mapToObj(i -> keepAdding(i, done)).toList();
    int walked = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      List<ConnectorId> before = ids(list(100, Optional.empty()).connectors());
      List<ConnectorId> seen = walk();
      assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsAll(before);
      walked = seen.size();
    }
    done.set(true);
    writers.forEach(CompletableFuture::join);
    assertThat(walked).as("others did add").isGreaterThan(40);
  }

  private List<ConnectorId> walk() {
    List<ConnectorId> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      ConnectorPage page = list(3, after);
      seen.addAll(ids(page.connectors()));
      after = page.next();
    } while (after.isPresent());
    return seen;
  }

  private ConnectorPage list(int limit, Optional<Cursor> after) {
    PageRequest page = new PageRequest(limit, 0, after);
    return adapters
        .unitOfWork()
        .within(SCOPE, () -> adapters.connectors().list(SCOPE, ConnectorFilter.EVERYTHING, page));
  }

  private static List<ConnectorId> ids(List<Connector> connectors) {
    return connectors.stream().map(Connector::id).toList();
  }

  private CompletableFuture<Void> keepAdding(int writer, AtomicBoolean done) {
    Random random = new Random(seed + writer);
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < 15 && !done.get(); i++) {
            add("Writer " + writer + " " + i, random, random.nextInt(30));
          }
        },
        threads);
  }

  /** One of few moments, a microsecond apart; committed that many milliseconds later. */
  private void add(String name, Random random, int later) {
    Connector connector =
        named(name)
            .installedAt(Connectors.INSTALLED_AT.plus(random.nextInt(MOMENTS), ChronoUnit.MICROS))
            .of(ACME);
    adapters
        .unitOfWork()
        .within(
            SCOPE,
            () -> {
              adapters.connectors().add(connector);
              return pause(later);
            });
  }

  private static boolean pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

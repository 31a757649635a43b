package io.connectors.persistence.catalog;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.connectors.persistence.unit.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Persistence adapter: the catalog, cached as a whole. It is read again after 15 seconds, when an
 * entry is missing, and after its own writes. Unchanged entries keep their instances, so that other
 * caches stay valid. No lock is held during a query. Thread-safe.
 */
@Singleton
public final class JdbcCatalogRepository implements CatalogRepository {

  private static final Duration FRESH = Duration.ofSeconds(15);

  private final CatalogRows rows;
  private final CatalogWriter writing;
  private final Transactions transactions;
  private final CurrentUnitOfWork unit;
  private final Clock clock;
  private final AtomicLong turns = new AtomicLong();
  private volatile CatalogSnapshot newest = CatalogSnapshot.NEVER_READ;

  JdbcCatalogRepository(
      CatalogRows rows,
      CatalogWriter writing,
      Transactions transactions,
      CurrentUnitOfWork unit,
      Clock clock) {
    this.rows = rows;
    this.writing = writing;
    this.transactions = transactions;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  public List<CatalogEntry> all() {
    return fresh().entries();
  }

  @Override
  public Optional<CatalogEntry> find(CatalogId id) {
    return lookUp(snapshot -> Optional.ofNullable(snapshot.byId().get(id)));
  }

  @Override
  public Optional<CatalogEntry> find(CatalogKey key) {
    return lookUp(snapshot -> Optional.ofNullable(snapshot.byKey().get(key)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside a unit of work, because the cache cannot be rolled back
   */
  @Override
  public boolean add(CatalogEntry entry) {
    return write(() -> writing.insert(CatalogMapping.toRow(entry)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside a unit of work, because the cache cannot be rolled back
   */
  @Override
  public boolean replace(CatalogEntry entry) {
    return write(() -> writing.replace(CatalogMapping.toRow(entry)));
  }

  private boolean write(Supplier<Boolean> statement) {
    unit.requireNone();
    boolean written = statement.get();
    read();
    return written;
  }

  private Optional<CatalogEntry> lookUp(
      Function<CatalogSnapshot, Optional<CatalogEntry>> question) {
    CatalogSnapshot known = fresh();
    Optional<CatalogEntry> found = question.apply(known);
    return found.isPresent() ? found : question.apply(read());
  }

  private CatalogSnapshot fresh() {
    CatalogSnapshot known = newest;
    return clock.instant().isBefore(known.readAt().plus(FRESH)) ? known : read();
  }

  private CatalogSnapshot read() {
    long turn = turns.incrementAndGet();
    CatalogSnapshot read =
        CatalogSnapshot.of(
            turn,
            clock.instant(),
            transactions.run(connection -> rows.readAll()).stream()
                .map(CatalogMapping::toEntry)
                .toList());
    return keep(read);
  }

  private synchronized CatalogSnapshot keep(CatalogSnapshot read) {
    if (read.turn() > newest.turn()) {
      newest = read.sharingWith(newest);
    }
    return newest;
  }
}

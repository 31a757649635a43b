package io.connectors.persistence.catalog;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole catalog at one time; immutable.
 *
 * @param turn the order in which reads started, so that a slow read never replaces a newer one
 * @param readAt the time when the read started
 */
record CatalogSnapshot(
    long turn,
    Instant readAt,
    List<CatalogEntry> entries,
    Map<CatalogId, CatalogEntry> byId,
    Map<CatalogKey, CatalogEntry> byKey) {

  static final CatalogSnapshot NEVER_READ = of(0, Instant.MIN, List.of());

  static CatalogSnapshot of(long turn, Instant readAt, List<CatalogEntry> entries) {
    return new CatalogSnapshot(
        turn,
        readAt,
        entries.stream()
            .sorted(Comparator.comparing(CatalogEntry::name).thenComparing(e -> e.key().value()))
            .toList(),
        entries.stream().collect(Collectors.toMap(CatalogEntry::id, Function.identity())),
        entries.stream().collect(Collectors.toMap(CatalogEntry::key, Function.identity())));
  }

  /** This snapshot, with the other's instances of equal entries. */
  CatalogSnapshot sharingWith(CatalogSnapshot other) {
    return of(turn, readAt, entries.stream().map(other::sameInstance).toList());
  }

  private CatalogEntry sameInstance(CatalogEntry entry) {
    return Optional.ofNullable(byId.get(entry.id())).filter(entry::equals).orElse(entry);
  }
}

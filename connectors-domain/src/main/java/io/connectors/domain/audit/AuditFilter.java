package io.connectors.domain.audit;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: a filter of audit events; absent conditions match every event.
 *
 * @param actor the exact identifier of the actor
 * @param connector a connector that the event names
 * @param from the earliest time, inclusive
 * @param until the end time, exclusive
 */
public record AuditFilter(
    Optional<AuditAction> action,
    Optional<String> actor,
    Optional<ConnectorId> connector,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<AuditOutcome> outcome) {

  /** The filter that matches every event. */
  public static final AuditFilter EVERYTHING =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * @throws io.connectors.domain.shared.InvalidRequest if a text contains U+0000 or an unpaired
   *     surrogate
   */
  public AuditFilter {
    actor.ifPresent(StorableText::require);
  }

  /** Whether this filter matches an event; for adapters without a database. */
  public boolean accepts(AuditEvent event) {
    Instant at = event.stamp().at();
    return action.stream().allMatch(event.action()::equals)
        && actor.stream().allMatch(event.stamp().by().subject()::equals)
        && connector.stream().allMatch(requested -> names(event, requested))
        && from.stream().noneMatch(at::isBefore)
        && until.stream().allMatch(at::isBefore)
        && outcome.stream().allMatch(event.outcome()::equals);
  }

  private static boolean names(AuditEvent event, ConnectorId requested) {
    return event.subjects().stream().anyMatch(subject -> subject.connector().equals(requested));
  }
}

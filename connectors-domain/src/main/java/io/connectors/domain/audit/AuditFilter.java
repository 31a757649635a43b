package io.connectors.domain.audit;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: which events are wanted; what is absent does not narrow it.
 *
 * @param actor the identifier of who did it, to the letter
 * @param connector one that the event names
 * @param from the earliest time that counts
 * @param until the first time that no longer counts
 */
public record AuditFilter(
    Optional<AuditAction> action,
    Optional<String> actor,
    Optional<ConnectorId> connector,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<AuditOutcome> outcome) {

  /** Lets every event through. */
  public static final AuditFilter EVERYTHING =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Narrows by what is present.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if a text holds U+0000 or half a surrogate
   *     pair
   */
  public AuditFilter {
    actor.ifPresent(StorableText::require);
  }

  /** Whether an event is one that this filter asks for; for adapters without a database to ask. */
  public boolean accepts(AuditEvent event) {
    Instant at = event.stamp().at();
    return action.stream().allMatch(event.action()::equals)
        && actor.stream().allMatch(event.stamp().by().subject()::equals)
        && connector.stream().allMatch(wanted -> names(event, wanted))
        && from.stream().noneMatch(at::isBefore)
        && until.stream().allMatch(at::isBefore)
        && outcome.stream().allMatch(event.outcome()::equals);
  }

  private static boolean names(AuditEvent event, ConnectorId wanted) {
    return event.subjects().stream().anyMatch(subject -> subject.connector().equals(wanted));
  }
}

package io.connectors.domain.connector;

import io.connectors.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: a connector's status, why, and since when.
 *
 * @param reason what the system said when it reported a failure; absent otherwise
 * @param changedAt since when, UTC
 * @param beforeError what a connector in error was before, and is again when it recovers; the
 *     status itself otherwise
 */
public record ConnectorState(
    ConnectorStatus status,
    Optional<String> reason,
    Instant changedAt,
    ConnectorStatus beforeError) {

  /**
   * @throws IllegalArgumentException unless an error, and nothing else, has a reason and something
   *     else before it
   * @throws io.connectors.domain.shared.InvalidRequest if the reason holds U+0000 or half a
   *     surrogate pair
   */
  public ConnectorState {
    reason.ifPresent(StorableText::require);
    boolean error = status == ConnectorStatus.ERROR;
    if (reason.isPresent() != error || reason.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("an error has a reason, and nothing else has one");
    }
    if ((status == beforeError) == error) {
      throw new IllegalArgumentException("only before an error there was something else");
    }
  }

  /** A state that a person has set, which needs no reason. */
  public static ConnectorState of(ConnectorStatus status, Instant at) {
    return new ConnectorState(status, Optional.empty(), at, status);
  }

  /** The state after the system has reported a failure; since when is the first failure's time. */
  public ConnectorState failed(String why, Instant at) {
    Instant since = status == ConnectorStatus.ERROR ? changedAt : at;
    return new ConnectorState(ConnectorStatus.ERROR, Optional.of(why), since, beforeError);
  }

  /** This state if the status is already that, or the new one. */
  public ConnectorState changedTo(ConnectorStatus wanted, Instant at) {
    return status == wanted ? this : of(wanted, at);
  }
}

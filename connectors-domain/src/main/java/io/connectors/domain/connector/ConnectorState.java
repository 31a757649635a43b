package io.connectors.domain.connector;

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

  /** A state that a person has set, which needs no reason. */
  public static ConnectorState of(ConnectorStatus status, Instant at) {
    return new ConnectorState(status, Optional.empty(), at, status);
  }

  /** The state after the system has reported a failure. */
  public ConnectorState failed(String why, Instant at) {
    return new ConnectorState(ConnectorStatus.ERROR, Optional.of(why), at, beforeError);
  }

  /** This state if the status is already that, or the new one. */
  public ConnectorState changedTo(ConnectorStatus wanted, Instant at) {
    return status == wanted ? this : of(wanted, at);
  }
}

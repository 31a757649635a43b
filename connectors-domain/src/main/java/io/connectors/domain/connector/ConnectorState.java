package io.connectors.domain.connector;

import io.connectors.domain.shared.StorableText;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: the status of a connector with its reason and time.
 *
 * @param reason the failure that the system reported; absent otherwise
 * @param changedAt the time of the last status change, UTC
 * @param beforeError the status before the error, which returns when the connector recovers;
 *     otherwise the status itself
 * @param fault the unreadable part of the stored connector, if it caused the error
 */
public record ConnectorState(
    ConnectorStatus status,
    Optional<String> reason,
    Instant changedAt,
    ConnectorStatus beforeError,
    Optional<UnreadableField> fault) {

  /**
   * @throws IllegalArgumentException unless the status error, and only this status, has a reason
   *     and another previous status
   * @throws io.connectors.domain.shared.InvalidRequest if the reason contains U+0000 or an unpaired
   *     surrogate
   */
  public ConnectorState {
    reason.ifPresent(StorableText::require);
    boolean error = status == ConnectorStatus.ERROR;
    if (reason.isPresent() != error || reason.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("the status error, and only this status, has a reason");
    }
    if (fault.isPresent() && !error) {
      throw new IllegalArgumentException("an unreadable connector has the status error");
    }
    if ((status == beforeError) == error) {
      throw new IllegalArgumentException("only the status error has another previous status");
    }
  }

  /** The state of a readable connector. */
  public ConnectorState(
      ConnectorStatus status,
      Optional<String> reason,
      Instant changedAt,
      ConnectorStatus beforeError) {
    this(status, reason, changedAt, beforeError, Optional.empty());
  }

  /** The state of a stored connector with an unreadable part. */
  public static ConnectorState unreadable(
      UnreadableField fault, ConnectorStatus stored, Instant since) {
    ConnectorStatus before = stored == ConnectorStatus.ERROR ? ConnectorStatus.INACTIVE : stored;
    return new ConnectorState(
        ConnectorStatus.ERROR, Optional.of(fault.sentence()), since, before, Optional.of(fault));
  }

  /** A state without a reason, set by a user. */
  public static ConnectorState of(ConnectorStatus status, Instant at) {
    return new ConnectorState(status, Optional.empty(), at, status);
  }

  /** The state after a reported failure, with the time of the first failure. */
  public ConnectorState failed(String failure, Instant at) {
    Instant since = status == ConnectorStatus.ERROR ? changedAt : at;
    return new ConnectorState(ConnectorStatus.ERROR, Optional.of(failure), since, beforeError);
  }

  /**
   * The state after an edit. A saved connector is readable again, and inactive unless the edit
   * activates it.
   */
  ConnectorState edited(ConnectorStatus requested, Instant at) {
    return fault.isPresent() && requested == ConnectorStatus.ERROR
        ? of(ConnectorStatus.INACTIVE, at)
        : changedTo(requested, at);
  }

  /** This state if it has the status already; otherwise the new state. */
  public ConnectorState changedTo(ConnectorStatus requested, Instant at) {
    return status == requested ? this : of(requested, at);
  }
}

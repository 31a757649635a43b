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
 * @param fault the part of the stored connector that cannot be read; absent unless it is in error
 *     for that
 */
public record ConnectorState(
    ConnectorStatus status,
    Optional<String> reason,
    Instant changedAt,
    ConnectorStatus beforeError,
    Optional<UnreadableField> fault) {

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
    if (fault.isPresent() && !error) {
      throw new IllegalArgumentException("what cannot be read is an error");
    }
    if ((status == beforeError) == error) {
      throw new IllegalArgumentException("only before an error there was something else");
    }
  }

  /** A state of a connector that can be read whole. */
  public ConnectorState(
      ConnectorStatus status,
      Optional<String> reason,
      Instant changedAt,
      ConnectorStatus beforeError) {
    this(status, reason, changedAt, beforeError, Optional.empty());
  }

  /** The state of a stored connector of which a part cannot be read. */
  public static ConnectorState unreadable(
      UnreadableField fault, ConnectorStatus stored, Instant since) {
    ConnectorStatus before = stored == ConnectorStatus.ERROR ? ConnectorStatus.INACTIVE : stored;
    return new ConnectorState(
        ConnectorStatus.ERROR, Optional.of(fault.sentence()), since, before, Optional.of(fault));
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

  /**
   * The state after an edit: a connector that is stored again can be read again, and is inactive
   * unless the edit says active.
   */
  ConnectorState edited(ConnectorStatus wanted, Instant at) {
    return fault.isPresent() && wanted == ConnectorStatus.ERROR
        ? of(ConnectorStatus.INACTIVE, at)
        : changedTo(wanted, at);
  }

  /** This state if the status is already that, or the new one. */
  public ConnectorState changedTo(ConnectorStatus wanted, Instant at) {
    return status == wanted ? this : of(wanted, at);
  }
}

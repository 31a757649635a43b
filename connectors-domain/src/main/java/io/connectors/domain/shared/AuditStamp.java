package io.connectors.domain.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Value: actor and time of a change.
 *
 * @param at UTC, in microseconds like in the database
 */
public record AuditStamp(Actor by, Instant at) {

  /** Truncates the time to microseconds. */
  public AuditStamp {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}

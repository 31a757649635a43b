package io.connectors.domain.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Value: who did it and when.
 *
 * @param at UTC, to the microsecond, which is what the database keeps
 */
public record AuditStamp(Actor by, Instant at) {

  /** Cuts the time to microseconds. */
  public AuditStamp {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}

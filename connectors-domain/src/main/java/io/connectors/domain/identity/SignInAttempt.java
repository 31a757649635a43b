package io.connectors.domain.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Value: an attempt that has been counted, and may be given back.
 *
 * @param counted by each source, and when the window ends in which it was
 */
public record SignInAttempt(Map<AttemptSource, Instant> counted) {

  /** Copies them. */
  public SignInAttempt {
    counted = Map.copyOf(counted);
  }

  /** When the window ends in which it was counted by that source. */
  public Instant windowEnd(AttemptSource source) {
    return Optional.ofNullable(counted.get(source)).orElseThrow();
  }
}

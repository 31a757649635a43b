package io.connectors.domain.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Value: an attempt to sign in that is under way, and has a place at each of its sources.
 *
 * @param until when its places lapse if nobody says how it ended
 */
public record SignInAttempt(Set<AttemptSource> sources, Instant until) {

  /** Copies them. */
  public SignInAttempt {
    sources = Set.copyOf(sources);
  }

  /** Whether its places have lapsed by then, so that others may have them. */
  public boolean hasLapsed(Instant by) {
    return !by.isBefore(until);
  }
}

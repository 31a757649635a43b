package io.connectors.domain.identity;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Outgoing port: counts attempts to sign in, those that failed and those under way, over all
 * replicas and to the one, however many come at the same time. At no source are the two together
 * ever more than its limit. Attempts belong to no tenant: nobody knows yet who it is. Each call
 * stands for itself, outside of any unit of work. Implementations are safe for use by many threads.
 */
@Port
public interface SignInAttempts {

  /**
   * Begins an attempt at all its sources, or at none.
   *
   * @return empty if as many are under way at one of them as may still fail there: later there may
   *     be a place
   * @throws TooManyRequests if so many have failed at one of them that nothing is left, until its
   *     window ends
   */
  Optional<SignInAttempt> begin(Set<AttemptSource> sources, AttemptLimits limits, Instant now);

  /**
   * Ends an attempt that has failed; it counts until the window ends, which begins with the first.
   *
   * @return whether it still had its places; if not, nothing is counted, and how it ended must not
   *     be told, because somebody else may have had them
   */
  boolean fail(SignInAttempt attempt, AttemptLimits limits, Instant now);

  /**
   * Ends an attempt that has not failed; nothing of it stays.
   *
   * @return as {@link #fail} does
   */
  boolean giveBack(SignInAttempt attempt, Instant now);

  /**
   * Forgets sources at which nothing counts by then, at most so many.
   *
   * @return how many
   */
  int removeEnded(Instant by, int atMost);
}

package io.connectors.domain.identity;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Instant;
import java.util.Set;

/**
 * Outgoing port: counts attempts to sign in, over all replicas and to the one, however many come at
 * the same time. Attempts belong to no tenant: nobody knows yet who it is. Each call stands for
 * itself, outside of any unit of work. Implementations are safe for use by many threads.
 */
@Port
public interface SignInAttempts {

  /**
   * Counts an attempt by all its sources, or by none if one of them has no more left.
   *
   * @throws TooManyRequests if one of them has no more left, until its window ends
   */
  SignInAttempt count(Set<AttemptSource> sources, AttemptLimits limits, Instant now);

  /** Takes an attempt off again; not off the count of a window that has begun since. */
  void giveBack(SignInAttempt attempt);

  /**
   * Forgets sources whose window has ended by then, at most so many.
   *
   * @return how many
   */
  int removeEnded(Instant by, int atMost);
}

package io.connectors.domain.identity;

import java.time.Instant;

/**
 * Value: that somebody is signed in with a browser. What they may do is not in it: it is looked up
 * at every request.
 *
 * @param subject whose it is
 * @param usedAt when it was last used, as far as that was noted
 */
public record Session(SessionId id, String subject, Instant begunAt, Instant usedAt) {

  /** A session that begins. */
  public static Session begin(SessionId id, String subject, Instant now) {
    return new Session(id, subject, now, now);
  }
}

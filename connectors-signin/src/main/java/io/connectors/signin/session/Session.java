package io.connectors.signin.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Value: that somebody is signed in with a browser. Of accounts of our own it does not say what
 * they may do: that is looked up at every request.
 *
 * @param subject whose it is
 * @param claims what an outside issuer has said of them; absent for an account of our own
 * @param usedAt when it was last used, as far as that was noted
 */
public record Session(
    SessionId id,
    String subject,
    Optional<IdentityClaims> claims,
    Instant begunAt,
    Instant usedAt) {

  /** A session that begins. */
  public static Session begin(
      SessionId id, String subject, Optional<IdentityClaims> claims, Instant now) {
    return new Session(id, subject, claims, now, now);
  }

  /** The same session, used then. */
  public Session usedAt(Instant time) {
    return new Session(id, subject, claims, begunAt, time);
  }
}

package io.connectors.signin.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Value: a browser session. The roles of a local account are not part of it; they are read at every
 * request.
 *
 * @param subject the user's subject
 * @param claims the mapped claims of an OIDC login; absent for a local account
 * @param usedAt the stored time of the last use
 */
public record Session(
    SessionId id,
    String subject,
    Optional<IdentityClaims> claims,
    Instant begunAt,
    Instant usedAt) {

  /** A new session. */
  public static Session begin(
      SessionId id, String subject, Optional<IdentityClaims> claims, Instant now) {
    return new Session(id, subject, claims, now, now);
  }

  /** A copy with another last use. */
  public Session usedAt(Instant time) {
    return new Session(id, subject, claims, begunAt, time);
  }
}

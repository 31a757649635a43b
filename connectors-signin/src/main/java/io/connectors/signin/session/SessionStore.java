package io.connectors.signin.session;

import io.connectors.domain.shared.Port;
import java.time.Instant;
import java.util.Optional;

/**
 * Outgoing port: stores sessions for all replicas. A session is found by its key before the tenant
 * is known. Each call runs outside any unit of work. Implementations are thread-safe.
 */
@Port
public interface SessionStore {

  /** Stores a new session. */
  void add(Session session);

  /** The session with this identifier, expired or not. */
  Optional<Session> find(SessionId id);

  /** Stores the last use of a session, if it exists. An earlier time is ignored. */
  void noteUse(SessionId id, Instant at);

  /** Removes a session, if it exists. */
  void remove(SessionId id);

  /**
   * Removes sessions that started or were last used at or before these times.
   *
   * @param atMost the maximum number of removed sessions
   * @return the number of removed sessions
   */
  int removeEnded(Instant begunBefore, Instant usedBefore, int atMost);
}

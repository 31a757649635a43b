package io.connectors.signin.session;

import io.connectors.domain.shared.Port;
import java.time.Instant;
import java.util.Optional;

/**
 * Outgoing port: keeps sessions, for all replicas. They belong to no tenant: whoever brings the key
 * of one is looked up before anybody knows which tenant theirs is. Each call stands for itself,
 * outside of any unit of work. Implementations are safe for use by many threads.
 */
@Port
public interface SessionStore {

  /** Keeps a new session. */
  void add(Session session);

  /** The session of that identifier, whether or not it has ended by time. */
  Optional<Session> find(SessionId id);

  /** Notes that a session is used, if it is still there; an earlier time changes nothing. */
  void noteUse(SessionId id, Instant at);

  /** Removes a session, if it is there. */
  void remove(SessionId id);

  /**
   * Removes sessions that began or were last used by those times, at most so many.
   *
   * @return how many
   */
  int removeEnded(Instant begunBefore, Instant usedBefore, int atMost);
}

package io.connectors.signin.memory;

import io.connectors.signin.session.Session;
import io.connectors.signin.session.SessionId;
import io.connectors.signin.session.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In-memory adapter: sessions, gone with the process. Safe for use by many threads. */
public final class InMemorySessionStore implements SessionStore {

  private final Map<SessionId, Session> sessions = new ConcurrentHashMap<>();

  @Override
  public void add(Session session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public void noteUse(SessionId id, Instant at) {
    sessions.computeIfPresent(
        id, (same, session) -> session.usedAt().isBefore(at) ? session.usedAt(at) : session);
  }

  @Override
  public void remove(SessionId id) {
    sessions.remove(id);
  }

  @Override
  public int removeEnded(Instant begunBefore, Instant usedBefore, int atMost) {
    List<Session> ended =
        sessions.values().stream()
            .filter(
                session ->
                    !session.begunAt().isAfter(begunBefore)
                        || !session.usedAt().isAfter(usedBefore))
            .limit(atMost)
            .toList();
    ended.forEach(session -> sessions.remove(session.id()));
    return ended.size();
  }
}

package io.connectors.signin.memory;

import io.connectors.signin.oidc.PendingLogin;
import io.connectors.signin.oidc.PendingLogins;
import io.connectors.signin.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In-memory adapter: pending sign-ins, gone with the process. Safe for use by many threads. */
public final class InMemoryPendingLogins implements PendingLogins {

  private final Map<SessionId, PendingLogin> pending = new ConcurrentHashMap<>();

  @Override
  public void add(PendingLogin one) {
    pending.put(one.id(), one);
  }

  @Override
  public Optional<PendingLogin> take(SessionId id) {
    return Optional.ofNullable(pending.remove(id));
  }

  @Override
  public int removeEnded(Instant begunBefore, int atMost) {
    List<PendingLogin> ended =
        pending.values().stream()
            .filter(one -> !one.begunAt().isAfter(begunBefore))
            .limit(atMost)
            .toList();
    ended.forEach(one -> pending.remove(one.id()));
    return ended.size();
  }
}

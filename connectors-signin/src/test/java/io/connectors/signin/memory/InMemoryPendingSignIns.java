package io.connectors.signin.memory;

import io.connectors.signin.oidc.PendingSignIn;
import io.connectors.signin.oidc.PendingSignIns;
import io.connectors.signin.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In-memory adapter: pending sign-ins, gone with the process. Safe for use by many threads. */
public final class InMemoryPendingSignIns implements PendingSignIns {

  private final Map<SessionId, PendingSignIn> pending = new ConcurrentHashMap<>();

  @Override
  public void add(PendingSignIn one) {
    pending.put(one.id(), one);
  }

  @Override
  public Optional<PendingSignIn> take(SessionId id) {
    return Optional.ofNullable(pending.remove(id));
  }

  @Override
  public int removeEnded(Instant begunBefore, int atMost) {
    List<PendingSignIn> ended =
        pending.values().stream()
            .filter(one -> !one.begunAt().isAfter(begunBefore))
            .limit(atMost)
            .toList();
    ended.forEach(one -> pending.remove(one.id()));
    return ended.size();
  }
}

package io.connectors.signin.oidc;

import io.connectors.domain.shared.Port;
import io.connectors.signin.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Outgoing port: stores pending OIDC logins for all replicas until the browser returns. A pending
 * login belongs to no tenant, because the user is not known yet. Each call runs outside any unit of
 * work. Implementations are thread-safe.
 */
@Port
public interface PendingLogins {

  /** Stores a pending login. */
  void add(PendingLogin pending);

  /**
   * Removes a pending login, expired or not. Of concurrent calls, exactly one gets it.
   *
   * @return absent if it does not exist or was removed before
   */
  Optional<PendingLogin> take(SessionId id);

  /**
   * Removes pending logins that started at or before a time.
   *
   * @param atMost the maximum number of removed logins
   * @return the number of removed logins
   */
  int removeEnded(Instant begunBefore, int atMost);
}

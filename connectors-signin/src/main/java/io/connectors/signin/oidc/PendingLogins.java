package io.connectors.signin.oidc;

import io.connectors.domain.shared.Port;
import io.connectors.signin.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Outgoing port: keeps sign-ins at an outside issuer until the browser comes back, to whichever
 * replica. They belong to no tenant: nobody knows yet who it is. Each call stands for itself,
 * outside of any unit of work. Implementations are safe for use by many threads.
 */
@Port
public interface PendingLogins {

  /** Keeps a new one. */
  void add(PendingLogin pending);

  /**
   * Takes that one away, whether or not it is too old. Of many that try, one gets it.
   *
   * @return absent if it is not there, or not any more
   */
  Optional<PendingLogin> take(SessionId id);

  /**
   * Removes those that began by then, at most so many.
   *
   * @return how many
   */
  int removeEnded(Instant begunBefore, int atMost);
}

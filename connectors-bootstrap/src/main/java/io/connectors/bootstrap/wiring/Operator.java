package io.connectors.bootstrap.wiring;

import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.CallOrigin;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Role;
import java.util.Set;

/** Whoever gives commands on the machine itself. */
public final class Operator {

  /** The caller of the use cases that commands run. */
  public static final Caller CALLER =
      Caller.withoutTenant(new Actor("command-line", "Operator"), Set.of(Role.GLOBAL_ADMIN))
          .from(CallOrigin.ofCommandLine());

  private Operator() {}
}

package io.connectors.bootstrap.wiring;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.Actor;

/** The caller of the use cases that commands run: the system, at the command line. */
public final class Operator {

  /** Reaches every tenant and never sees a credential. */
  public static final Caller CALLER =
      Caller.system(new Actor("command-line", "Operator")).from(CallOrigin.ofCommandLine());

  private Operator() {}
}

package io.connectors.bootstrap.wiring;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.Actor;

/** The caller of the commands: the system, from the command line. */
public final class Operator {

  /** Can access every tenant but cannot read credentials. */
  public static final Caller CALLER =
      Caller.system(new Actor("command-line", "Operator")).from(CallOrigin.ofCommandLine());

  private Operator() {}
}

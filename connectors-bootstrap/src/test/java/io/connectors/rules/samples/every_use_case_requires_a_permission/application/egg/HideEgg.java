package io.connectors.rules.samples.every_use_case_requires_a_permission.application.egg;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.rules.samples.Offender;

/** Sample: a use case whose check is in a method that another public method does not call. */
@Offender
public final class HideEgg {
  /** Sample: the input. */
  public record Command(Caller caller) {}

  public String hide(Command command) {
    return "hidden by " + command.caller().actor().name();
  }

  void requirePermission(Command command) {
    command.caller().require(Permission.WRITE_CONNECTORS);
  }
}

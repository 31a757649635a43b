package io.connectors.rules.samples.every_use_case_requires_a_permission.application.egg;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.rules.samples.Offender;

/** Sample: a use case that asks and ignores the answer. */
@Offender
public final class SellEgg {
  /** Sample: the input. */
  public record Command(Caller caller) {}

  public boolean sell(Command command) {
    return command.caller().may(Permission.WRITE_CONNECTORS);
  }
}

package io.connectors.rules.samples.every_use_case_requires_a_permission.application.egg;

import io.connectors.domain.access.Caller;
import io.connectors.rules.samples.Offender;

/** Sample: a use case that knows its caller and requires nothing of it. */
@Offender
public final class LayEgg {
  /** Sample: the input. */
  public record Command(Caller caller) {}

  public String lay(Command command) {
    return "egg for " + command.caller().actor().name();
  }
}

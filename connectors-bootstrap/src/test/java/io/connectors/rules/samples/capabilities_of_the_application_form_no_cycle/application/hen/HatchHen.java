package io.connectors.rules.samples.capabilities_of_the_application_form_no_cycle.application.hen;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.capabilities_of_the_application_form_no_cycle.application.egg.LayEgg;
import java.util.Optional;

/** Sample: the other half. */
@Offender
public record HatchHen(Optional<LayEgg> next) {
  public boolean goesOn() {
    return next.filter(lay -> lay.next().goesOn()).isPresent();
  }
}

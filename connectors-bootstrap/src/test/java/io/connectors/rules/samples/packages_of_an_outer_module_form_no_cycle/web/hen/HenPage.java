package io.connectors.rules.samples.packages_of_an_outer_module_form_no_cycle.web.hen;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.packages_of_an_outer_module_form_no_cycle.web.egg.EggPage;
import java.util.Optional;

/** Sample: the other half. */
@Offender
public record HenPage(Optional<EggPage> next) {
  public boolean goesOn() {
    return next.filter(page -> page.next().goesOn()).isPresent();
  }
}

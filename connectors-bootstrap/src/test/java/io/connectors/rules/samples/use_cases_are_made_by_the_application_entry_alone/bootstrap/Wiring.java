package io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.bootstrap;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.application.egg.LayEgg;
import java.util.function.Supplier;

/** Sample: wiring that goes around the entry. */
@Offender
final class Wiring {
  Supplier<LayEgg> wire() {
    return LayEgg::new;
  }
}

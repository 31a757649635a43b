package io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.application.egg.LayEgg;

/** Sample: a controller that makes a use case for itself. */
@Offender
final class Controller {
  String lay() {
    return new LayEgg().lay();
  }
}

package io.connectors.rules.samples.only_bootstrap_assembles_the_application.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.only_bootstrap_assembles_the_application.application.Everything;

/** Sample: a controller that makes an application of its own. */
@Offender
final class Controller {
  String answer() {
    return Everything.assemble().useCase();
  }
}

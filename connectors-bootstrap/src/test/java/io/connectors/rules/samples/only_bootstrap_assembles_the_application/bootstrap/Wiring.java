package io.connectors.rules.samples.only_bootstrap_assembles_the_application.bootstrap;

import io.connectors.rules.samples.only_bootstrap_assembles_the_application.application.Everything;

/** Sample: wiring, which may. */
final class Wiring {
  Everything wire() {
    return Everything.assemble();
  }
}

package io.connectors.rules.samples.only_bootstrap_assembles_the_application.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.only_bootstrap_assembles_the_application.domain.AllPorts;

/** Sample: a page that holds all ports. */
@Offender
final class Page {
  String text(AllPorts ports) {
    return ports.repository();
  }
}

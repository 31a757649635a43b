package io.connectors.architecture.report.samples.sound.web;

import io.connectors.architecture.report.samples.sound.domain.egg.Egg;

/** Sample: a page that shows it. */
record Page(Egg egg) {
  String title() {
    return egg.name();
  }
}

package io.connectors.rules.samples.production_code_does_not_know_the_testkit.web;

import io.connectors.rules.samples.Offender;
import io.connectors.testkit.fixture.Callers;

/** Sample: a page that shows a test's tenant. */
@Offender
final class Page {
  String title() {
    return Callers.globalAdmin().actor().name();
  }
}

package io.connectors.testkit.architecture.samples.only_commands_use_the_standard_streams.web;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a page that talks to the console. */
@Offender
final class Page {
  void print() {
    System.out.println("page");
  }
}

package io.connectors.rules.samples.only_commands_use_the_standard_streams.web;

import io.connectors.rules.samples.Offender;

/** Sample: a page that talks to the console. */
@Offender
final class Page {
  void print() {
    System.out.println("page");
  }
}

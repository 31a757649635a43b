package io.connectors.rules.samples.open_interfaces_of_the_domain_are_ports.domain;

/** Sample: a closed set of values. */
public sealed interface Size {
  /** Small. */
  record Small() implements Size {}
}

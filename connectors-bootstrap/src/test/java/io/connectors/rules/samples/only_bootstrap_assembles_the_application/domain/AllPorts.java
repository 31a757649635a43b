package io.connectors.rules.samples.only_bootstrap_assembles_the_application.domain;

/** Sample: the record of all ports. */
public record AllPorts(String repository) {}

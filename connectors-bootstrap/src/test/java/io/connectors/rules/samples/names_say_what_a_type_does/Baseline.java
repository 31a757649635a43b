package io.connectors.rules.samples.names_say_what_a_type_does;

/** Sample: a name that only begins like one. */
final class Baseline {}

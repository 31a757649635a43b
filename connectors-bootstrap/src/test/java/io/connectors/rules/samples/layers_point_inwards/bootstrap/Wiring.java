package io.connectors.rules.samples.layers_point_inwards.bootstrap;

/** Sample: wiring, which may know everything. */
public record Wiring(String name) {}

package io.connectors.architecture.report.samples.sound.domain.egg;

/** Sample: a model. */
public record Egg(String name) {}

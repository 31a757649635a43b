package io.connectors.architecture.report.samples.planted.domain.hen;

import io.connectors.architecture.report.samples.planted.domain.egg.Egg;

/** Sample: the other half. */
public record Hen(Egg hatchedFrom, String name) {}

package io.connectors.testkit.report.samples.planted.domain.hen;

import io.connectors.testkit.report.samples.planted.domain.egg.Egg;

/** Sample: the other half. */
public record Hen(Egg hatchedFrom, String name) {}

package io.connectors.testkit.architecture.samples.layers_point_inwards.domain;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.layers_point_inwards.persistence.Table;

/** Sample: a model that knows its database. */
@Offender
public record Model(Table table) {}

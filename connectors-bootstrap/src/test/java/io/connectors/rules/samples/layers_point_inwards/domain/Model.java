package io.connectors.rules.samples.layers_point_inwards.domain;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.layers_point_inwards.persistence.Table;

/** Sample: a model that knows its database. */
@Offender
public record Model(Table table) {}

package io.connectors.rules.samples.layers_point_inwards.persistence;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.layers_point_inwards.application.Verb;

/** Sample: a driven adapter that drives. */
@Offender
public record Table(Verb verb) {}

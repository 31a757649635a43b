package io.connectors.testkit.architecture.samples.layers_point_inwards.persistence;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.layers_point_inwards.application.Verb;

/** Sample: a driven adapter that drives. */
@Offender
public record Table(Verb verb) {}

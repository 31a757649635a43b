package io.connectors.rules.samples.layers_point_inwards.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.layers_point_inwards.bootstrap.Wiring;

/** Sample: an adapter that knows its wiring. */
@Offender
public record Page(Wiring wiring) {}

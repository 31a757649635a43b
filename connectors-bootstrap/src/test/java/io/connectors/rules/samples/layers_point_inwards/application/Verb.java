package io.connectors.rules.samples.layers_point_inwards.application;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.layers_point_inwards.web.Page;

/** Sample: what the domain may not know, and what knows the web. */
@Offender
public record Verb(Page page) {}

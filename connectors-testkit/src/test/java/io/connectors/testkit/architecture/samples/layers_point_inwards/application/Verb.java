package io.connectors.testkit.architecture.samples.layers_point_inwards.application;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.layers_point_inwards.web.Page;

/** Sample: what the domain may not know, and what knows the web. */
@Offender
public record Verb(Page page) {}

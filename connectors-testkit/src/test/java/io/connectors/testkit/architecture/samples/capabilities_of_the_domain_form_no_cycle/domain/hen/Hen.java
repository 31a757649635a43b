package io.connectors.testkit.architecture.samples.capabilities_of_the_domain_form_no_cycle.domain.hen;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.capabilities_of_the_domain_form_no_cycle.domain.egg.Egg;

/** Sample: the other half. */
@Offender
public record Hen(Egg hatchedFrom, String name) {}

package io.connectors.rules.samples.capabilities_of_the_domain_form_no_cycle.domain.hen;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.capabilities_of_the_domain_form_no_cycle.domain.egg.Egg;

/** Sample: the other half. */
@Offender
public record Hen(Egg hatchedFrom, String name) {}

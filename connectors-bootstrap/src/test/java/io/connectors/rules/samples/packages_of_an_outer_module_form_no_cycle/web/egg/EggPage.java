package io.connectors.rules.samples.packages_of_an_outer_module_form_no_cycle.web.egg;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.packages_of_an_outer_module_form_no_cycle.web.hen.HenPage;

/** Sample: one half of a cycle. */
@Offender
public record EggPage(HenPage next) {}

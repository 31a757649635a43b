package io.connectors.testkit.architecture.samples.packages_of_an_outer_module_form_no_cycle.web.egg;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.packages_of_an_outer_module_form_no_cycle.web.hen.HenPage;

/** Sample: one half of a cycle. */
@Offender
public record EggPage(HenPage next) {}

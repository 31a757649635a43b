package io.connectors.rules.samples.capabilities_of_the_application_form_no_cycle.application.egg;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.capabilities_of_the_application_form_no_cycle.application.hen.HatchHen;

/** Sample: one half of a cycle. */
@Offender
public record LayEgg(HatchHen next) {}

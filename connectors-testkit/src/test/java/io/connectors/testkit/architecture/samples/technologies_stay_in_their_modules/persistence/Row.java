package io.connectors.testkit.architecture.samples.technologies_stay_in_their_modules.persistence;

import io.connectors.testkit.architecture.samples.Offender;
import io.micronaut.views.View;

/** Sample: a row that draws itself. */
@Offender
@View("row")
record Row(String name) {}

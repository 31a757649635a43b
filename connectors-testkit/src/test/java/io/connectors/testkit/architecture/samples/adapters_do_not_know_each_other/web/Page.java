package io.connectors.testkit.architecture.samples.adapters_do_not_know_each_other.web;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.adapters_do_not_know_each_other.schema.Judge;

/** Sample: an adapter that uses another. */
@Offender
record Page(Judge judge) {}

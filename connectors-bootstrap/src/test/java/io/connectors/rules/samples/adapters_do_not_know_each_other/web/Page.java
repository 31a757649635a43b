package io.connectors.rules.samples.adapters_do_not_know_each_other.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.adapters_do_not_know_each_other.schema.Judge;

/** Sample: an adapter that uses another. */
@Offender
record Page(Judge judge) {}

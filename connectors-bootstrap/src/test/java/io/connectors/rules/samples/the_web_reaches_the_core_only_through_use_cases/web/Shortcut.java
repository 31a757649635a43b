package io.connectors.rules.samples.the_web_reaches_the_core_only_through_use_cases.web;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.the_web_reaches_the_core_only_through_use_cases.memory.Trail;

/** Sample: a controller that asks an adapter itself. */
@Offender
record Shortcut(Trail trail) {}

package io.connectors.testkit.architecture.samples.the_web_reaches_the_core_only_through_use_cases.web;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.the_web_reaches_the_core_only_through_use_cases.memory.Trail;

/** Sample: a controller that asks an adapter itself. */
@Offender
record Shortcut(Trail trail) {}

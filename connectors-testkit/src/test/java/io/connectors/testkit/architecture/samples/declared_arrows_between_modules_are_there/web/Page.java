package io.connectors.testkit.architecture.samples.declared_arrows_between_modules_are_there.web;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a web that uses nothing, neither the application nor the domain. */
@Offender
record Page(String title) {}

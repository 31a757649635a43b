package io.connectors.rules.samples.declared_arrows_between_modules_are_there.web;

import io.connectors.rules.samples.Offender;

/** Sample: a web that uses nothing, neither the application nor the domain. */
@Offender
record Page(String title) {}

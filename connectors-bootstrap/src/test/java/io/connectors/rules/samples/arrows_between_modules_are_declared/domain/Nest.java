package io.connectors.rules.samples.arrows_between_modules_are_declared.domain;

import io.connectors.rules.samples.Offender;
import io.connectors.rules.samples.arrows_between_modules_are_declared.crypto.Shell;

/** Sample: an undeclared dependency. */
@Offender
record Nest(Shell shell) {}

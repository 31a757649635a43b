package io.connectors.testkit.architecture.samples.arrows_between_modules_are_declared.domain;

import io.connectors.testkit.architecture.samples.Offender;
import io.connectors.testkit.architecture.samples.arrows_between_modules_are_declared.crypto.Shell;

/** Sample: an arrow that nobody has drawn. */
@Offender
record Nest(Shell shell) {}

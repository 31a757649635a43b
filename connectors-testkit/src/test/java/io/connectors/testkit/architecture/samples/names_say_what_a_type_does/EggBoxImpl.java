package io.connectors.testkit.architecture.samples.names_say_what_a_type_does;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a name that fits anything. */
@Offender
final class EggBoxImpl {}

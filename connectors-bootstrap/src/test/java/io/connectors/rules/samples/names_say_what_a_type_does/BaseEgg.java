package io.connectors.rules.samples.names_say_what_a_type_does;

import io.connectors.rules.samples.Offender;

/** Sample: a name that fits anything. */
@Offender
final class BaseEgg {}

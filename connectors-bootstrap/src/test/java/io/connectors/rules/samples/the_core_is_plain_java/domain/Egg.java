package io.connectors.rules.samples.the_core_is_plain_java.domain;

import io.connectors.rules.samples.Offender;
import org.junit.jupiter.api.function.Executable;

/** Sample: a model that needs a library. */
@Offender
public record Egg(Executable hatching) {}

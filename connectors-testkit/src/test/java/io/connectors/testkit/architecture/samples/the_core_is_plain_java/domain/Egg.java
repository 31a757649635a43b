package io.connectors.testkit.architecture.samples.the_core_is_plain_java.domain;

import io.connectors.testkit.architecture.samples.Offender;
import org.junit.jupiter.api.function.Executable;

/** Sample: a model that needs a library. */
@Offender
public record Egg(Executable hatching) {}

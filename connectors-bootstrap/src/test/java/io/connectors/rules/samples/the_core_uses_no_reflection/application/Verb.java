package io.connectors.rules.samples.the_core_uses_no_reflection.application;

import io.connectors.rules.samples.Offender;
import java.lang.reflect.Method;

/** Sample: a verb that is called by its name. */
@Offender
public record Verb(Method method) {}

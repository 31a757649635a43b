package io.connectors.testkit.architecture.samples.refusals_of_the_core_are_connectors_exceptions.domain;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a refusal that no adapter knows. */
@Offender
public final class EggBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

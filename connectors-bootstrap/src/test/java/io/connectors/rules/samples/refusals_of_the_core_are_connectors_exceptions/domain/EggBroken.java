package io.connectors.rules.samples.refusals_of_the_core_are_connectors_exceptions.domain;

import io.connectors.rules.samples.Offender;

/** Sample: a refusal that no adapter knows. */
@Offender
public final class EggBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;
}

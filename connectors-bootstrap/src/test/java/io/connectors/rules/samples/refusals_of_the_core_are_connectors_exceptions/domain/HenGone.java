package io.connectors.rules.samples.refusals_of_the_core_are_connectors_exceptions.domain;

import io.connectors.domain.shared.ConnectorsException;

/** Sample: a refusal as it should be. */
public final class HenGone extends ConnectorsException {
  private static final long serialVersionUID = 1L;

  public HenGone() {
    super(Kind.NOT_FOUND, "There is no such hen.");
  }
}

package io.connectors.rules.samples.use_cases_do_not_call_each_other.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case that calls another. */
@Offender
public final class FryEgg {
  private final FindEgg findEgg;

  public FryEgg(FindEgg findEgg) {
    this.findEgg = findEgg;
  }

  public String fry(String hen) {
    return findEgg.find(new FindEgg.Query(hen));
  }
}

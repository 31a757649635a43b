package io.connectors.rules.samples.use_cases_take_one_command_or_query.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case that takes values one by one. */
@Offender
public final class LayEgg {
  public String lay(String hen, int weight) {
    return hen + weight;
  }
}

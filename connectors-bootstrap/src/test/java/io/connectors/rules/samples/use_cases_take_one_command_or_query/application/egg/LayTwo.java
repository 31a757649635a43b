package io.connectors.rules.samples.use_cases_take_one_command_or_query.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case that takes another one's query. */
@Offender
public final class LayTwo {
  public String lay(FindEgg.Query query) {
    return query.of();
  }
}

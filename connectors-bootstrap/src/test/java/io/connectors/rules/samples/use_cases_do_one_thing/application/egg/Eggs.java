package io.connectors.rules.samples.use_cases_do_one_thing.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case with two verbs. */
@Offender
public final class Eggs {
  public String lay() {
    return "egg";
  }

  public String fry() {
    return "fried";
  }
}

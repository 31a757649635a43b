package io.connectors.rules.samples.use_cases_are_final.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case that can be overridden. */
@Offender
public class LayEgg {
  public String lay() {
    return "egg";
  }
}

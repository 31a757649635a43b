package io.connectors.testkit.architecture.samples.use_cases_are_final.application.egg;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a use case that can be overridden. */
@Offender
public class LayEgg {
  public String lay() {
    return "egg";
  }
}

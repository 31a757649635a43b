package io.connectors.rules.samples.use_cases_do_one_thing.application.egg;

import io.connectors.rules.samples.Offender;

/** Sample: a use case with none. */
@Offender
public final class Nothing {
  String lay() {
    return "egg";
  }
}

package io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.application.egg;

/** Sample: a use case. */
public final class LayEgg {
  public String lay() {
    return "egg";
  }
}

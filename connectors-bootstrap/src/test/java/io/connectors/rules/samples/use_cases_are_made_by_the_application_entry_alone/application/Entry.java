package io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.application;

import io.connectors.rules.samples.use_cases_are_made_by_the_application_entry_alone.application.egg.LayEgg;

/** Sample: the entry, which may. */
public final class Entry {
  public LayEgg layEgg() {
    return new LayEgg();
  }
}

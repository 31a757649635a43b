package io.connectors.rules.samples.the_core_starts_no_thread.application;

import io.connectors.rules.samples.Offender;
import java.util.concurrent.Executors;

/** Sample: a verb that does things later. */
@Offender
public final class LayEgg {
  public void lay() {
    Executors.newSingleThreadExecutor().shutdown();
  }
}

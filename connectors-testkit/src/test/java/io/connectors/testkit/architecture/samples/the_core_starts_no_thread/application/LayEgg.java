package io.connectors.testkit.architecture.samples.the_core_starts_no_thread.application;

import io.connectors.testkit.architecture.samples.Offender;
import java.util.concurrent.Executors;

/** Sample: a verb that does things later. */
@Offender
public final class LayEgg {
  public void lay() {
    Executors.newSingleThreadExecutor().shutdown();
  }
}

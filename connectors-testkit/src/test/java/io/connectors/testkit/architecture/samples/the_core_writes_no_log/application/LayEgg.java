package io.connectors.testkit.architecture.samples.the_core_writes_no_log.application;

import io.connectors.testkit.architecture.samples.Offender;

/** Sample: a verb that tells the log. */
@Offender
public final class LayEgg {
  public void lay(System.Logger logger) {
    logger.log(System.Logger.Level.INFO, "laid");
  }
}

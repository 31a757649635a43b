package io.connectors.rules.samples.the_core_writes_no_log.application;

import io.connectors.rules.samples.Offender;

/** Sample: a verb that tells the log. */
@Offender
public final class LayEgg {
  public void lay(System.Logger logger) {
    logger.log(System.Logger.Level.INFO, "laid");
  }
}

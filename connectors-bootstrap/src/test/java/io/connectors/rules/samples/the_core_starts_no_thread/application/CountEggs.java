package io.connectors.rules.samples.the_core_starts_no_thread.application;

import io.connectors.rules.samples.Offender;
import java.util.List;

/** Sample: a verb that lets others do it. */
@Offender
public final class CountEggs {
  public long count(List<String> eggs) {
    return eggs.parallelStream().count();
  }
}

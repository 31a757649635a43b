package io.connectors.rules.samples.every_use_case_requires_a_permission.application.egg;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;

/** Sample: a use case as it should be. */
public final class FindEgg {
  /** Sample: the input. */
  public record Query(Caller caller) {}

  public String find(Query query) {
    query.caller().require(Permission.READ_CONNECTORS);
    return "egg";
  }
}

package io.connectors.rules.samples.every_use_case_requires_a_permission.crypto;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.Permission;
import io.connectors.rules.samples.Offender;

/** Sample: one of two methods requires nothing. */
@Offender
public final class KeyRotation {
  public int rotate(Caller caller) {
    caller.require(Permission.ROTATE_KEYS);
    return 1;
  }

  public int retire() {
    return 1;
  }
}

package io.connectors.web.problem;

import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;

/** Says which fields a refusal is about. */
public final class Violations {

  private Violations() {}

  /** What is wrong, field by field; empty if no field is to blame. */
  public static List<Violation> of(ConnectorsException refusal) {
    if (refusal instanceof InvalidRequest invalid) {
      return invalid.violations();
    }
    return refusal instanceof ConnectorNameTaken taken
        ? List.of(new Violation(taken.pointer(), FieldReason.NAME_TAKEN))
        : List.of();
  }
}

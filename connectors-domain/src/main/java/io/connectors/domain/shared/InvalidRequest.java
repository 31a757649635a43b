package io.connectors.domain.shared;

import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;

/** Error: the request is invalid, with every violation by JSON Pointer. */
public final class InvalidRequest extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** An error without a field. */
  public InvalidRequest(String message) {
    super(Kind.INVALID, message);
    this.violations = List.of();
  }

  /** An error of these fields. */
  public InvalidRequest(List<Violation> violations) {
    super(Kind.INVALID, "The request has fields that need correcting.");
    this.violations = List.copyOf(violations);
  }

  /** An error of one field. */
  public static InvalidRequest at(JsonPointer pointer, Reason reason) {
    return new InvalidRequest(List.of(new Violation(pointer, reason)));
  }

  /** The violations by field; empty if the error concerns no field. */
  public List<Violation> violations() {
    return violations;
  }
}

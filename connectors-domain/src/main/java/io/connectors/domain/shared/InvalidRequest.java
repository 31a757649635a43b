package io.connectors.domain.shared;

import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;

/** Refusal: the request's content is wrong, with every violation found, by JSON Pointer. */
public final class InvalidRequest extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /** A refusal that no field of the body is to blame for. */
  public InvalidRequest(String message) {
    super(Kind.INVALID, message);
    this.violations = List.of();
  }

  /** A refusal of these fields. */
  public InvalidRequest(List<Violation> violations) {
    super(Kind.INVALID, "The request has fields that need correcting.");
    this.violations = List.copyOf(violations);
  }

  /** A refusal of one field. */
  public static InvalidRequest at(JsonPointer pointer, Reason reason) {
    return new InvalidRequest(List.of(new Violation(pointer, reason)));
  }

  /** What is wrong, field by field; empty when no field is to blame. */
  public List<Violation> violations() {
    return violations;
  }
}

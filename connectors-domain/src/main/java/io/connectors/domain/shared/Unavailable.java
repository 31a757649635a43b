package io.connectors.domain.shared;

/** Refusal: something the core depends on cannot be reached now; asking later may help. */
public final class Unavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** For the log. */
  private final String reason;

  /**
   * Because of a failure.
   *
   * @param message for the caller; what cannot be reached, not how
   */
  public Unavailable(String message, Throwable cause) {
    this(message, cause.getClass().getSimpleName(), cause);
  }

  /**
   * Because of a failure whose reason is known.
   *
   * @param message for the caller; what cannot be reached, not how
   * @param reason for the log: how it failed, such as {@code SQLSTATE 57014}; no value of anything
   */
  public Unavailable(String message, String reason, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
    this.reason = reason;
  }

  /** How it failed, for the log. */
  public String reason() {
    return reason;
  }
}

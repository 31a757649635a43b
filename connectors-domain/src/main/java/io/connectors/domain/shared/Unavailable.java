package io.connectors.domain.shared;

/** Error: a dependency cannot be reached; retry later. */
public final class Unavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** For the log. */
  private final String reason;

  /**
   * An error with a cause.
   *
   * @param message for the caller; names the dependency, without details
   */
  public Unavailable(String message, Throwable cause) {
    this(message, cause.getClass().getSimpleName(), cause);
  }

  /**
   * An error with a known reason.
   *
   * @param message for the caller; names the dependency, without details
   * @param reason for the log, such as {@code SQLSTATE 57014}; never a value
   */
  public Unavailable(String message, String reason, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
    this.reason = reason;
  }

  /** The reason, for the log. */
  public String reason() {
    return reason;
  }
}

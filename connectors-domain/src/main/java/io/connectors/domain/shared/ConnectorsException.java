package io.connectors.domain.shared;

/**
 * The root of all errors of the core. The message is written for the caller and never contains a
 * value of the request.
 */
public abstract class ConnectorsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The kind of error. Adapters map it to their own codes with an exhaustive switch. */
  public enum Kind {
    /** The request is invalid. */
    INVALID,
    /** The caller is not authenticated. */
    UNAUTHORIZED,
    /** The caller lacks the permission. */
    FORBIDDEN,
    /** The object does not exist or belongs to another tenant. */
    NOT_FOUND,
    /** The request conflicts with an existing object. */
    CONFLICT,
    /** The object was changed after the caller read it. */
    STALE,
    /** Too many requests; retry later. */
    THROTTLED,
    /** Temporarily unavailable. */
    UNAVAILABLE
  }

  /** The kind of error. */
  private final Kind kind;

  /**
   * An error without a cause.
   *
   * @param message for the caller; never contains a value of the request
   */
  protected ConnectorsException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * An error with a cause.
   *
   * @param message for the caller; never contains a value of the request
   */
  protected ConnectorsException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** The kind of error. */
  public Kind kind() {
    return kind;
  }
}

package io.connectors.domain.shared;

/**
 * The root of everything the core refuses. Its message is written for the person who called and
 * never repeats a value they sent.
 */
public abstract class ConnectorsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What sort of refusal it is; an adapter maps it to its own codes by an exhaustive switch. */
  public enum Kind {
    /** The request's content is wrong; asking again with better content helps. */
    INVALID,
    /** Nobody is signed in. */
    UNAUTHORIZED,
    /** The caller is known and not allowed. */
    FORBIDDEN,
    /** It is not there, or it is another tenant's; the two look the same. */
    NOT_FOUND,
    /** It collides with something that is there. */
    CONFLICT,
    /** It has been changed since the caller looked. */
    STALE,
    /** It was asked for too often; asking later helps. */
    THROTTLED,
    /** It is there and cannot be had now. */
    UNAVAILABLE
  }

  /** What sort of refusal it is. */
  private final Kind kind;

  /**
   * A refusal on its own account.
   *
   * @param message for the caller; nothing of what they sent
   */
  protected ConnectorsException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * A refusal because of a failure.
   *
   * @param message for the caller; nothing of what they sent
   */
  protected ConnectorsException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What sort of refusal it is. */
  public Kind kind() {
    return kind;
  }
}

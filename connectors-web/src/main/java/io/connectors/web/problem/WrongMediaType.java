package io.connectors.web.problem;

/** Refusal: the body is not of the media type that the route takes. */
public final class WrongMediaType extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongMediaType() {
    super("The body must be application/json.");
  }
}

package io.connectors.web.shared;

import io.micronaut.http.MediaType;

/** Refusal: the body is not of the media type that the route takes. */
public final class WrongMediaType extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongMediaType(MediaType wanted) {
    super("The body must be " + wanted.getName() + ".");
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;

/** Refusal: the body is not of the media type that the route takes. */
public final class WrongMediaType extends HttpStatusException {

  private static final long serialVersionUID = 1L;

  public WrongMediaType(MediaType wanted) {
    super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be " + wanted.getName() + ".");
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;

/** Refusal: the body is not of the media type that the route takes. */
public final class UnsupportedMediaType extends HttpStatusException {

  private static final long serialVersionUID = 1L;

  public UnsupportedMediaType(MediaType wanted) {
    super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be " + wanted.getName() + ".");
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;

/** Rejection: the body has a media type that the route does not accept. */
public final class UnsupportedMediaType extends HttpStatusException {

  private static final long serialVersionUID = 1L;

  public UnsupportedMediaType(MediaType required) {
    super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be " + required.getName() + ".");
  }
}

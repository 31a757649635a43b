package io.connectors.web.problem;

import io.connectors.web.shared.WrongMediaType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Web adapter: answers a body of the wrong media type. */
@Singleton
final class WrongMediaTypeHandler implements ExceptionHandler<WrongMediaType, HttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, WrongMediaType refusal) {
    return Problem.answer(
        request,
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        String.valueOf(refusal.getMessage()),
        List.of());
  }
}

package io.connectors.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Web adapter: answers a body that is not compressed the way its header says. */
@Singleton
final class WrongEncodingHandler
    implements ExceptionHandler<DecompressionException, HttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, DecompressionException refusal) {
    return Problem.answer(
        request,
        HttpStatus.BAD_REQUEST,
        "The body is not compressed the way the header Content-Encoding says.");
  }
}

package io.connectors.web.problem;

import io.connectors.web.shared.ClientDisconnected;
import io.connectors.web.shared.InvalidHttpRequest;
import io.connectors.web.shared.RequestEvent;
import io.connectors.web.shared.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web adapter: responds to malformed requests, aborted requests and unexpected errors, and logs the
 * latter.
 */
@Singleton
final class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    if (failure instanceof ClientDisconnected || failure.getCause() instanceof ClientDisconnected) {
      RequestEvent.abandon(request);
      return HttpResponse.badRequest(); // no client reads it
    }
    if (failure instanceof InvalidHttpRequest broken) {
      return Problem.answer(request, broken.status(), String.valueOf(broken.getMessage()));
    }
    if (failure instanceof DecompressionException) {
      return Problem.answer(
          request,
          HttpStatus.BAD_REQUEST,
          "The body is not compressed the way the header Content-Encoding says.");
    }
    LOG.atError()
        .addKeyValue("request_id", RequestId.of(request))
        .log("A request failed: {}", RedactedStackTrace.of(failure));
    return Problem.answer(
        request, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
  }
}

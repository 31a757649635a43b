package io.connectors.web.problem;

import io.connectors.web.shared.ClientGone;
import io.connectors.web.shared.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web adapter: answers what nobody has foreseen, and logs where it happened. */
@Singleton
final class UnexpectedFailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
    if (failure.getCause() instanceof ClientGone) {
      return ClientGoneHandler.answer(request);
    }
    LOG.atError()
        .addKeyValue("request_id", RequestId.of(request))
        .log("A request failed: {}", FailureTrace.of(failure));
    return Problem.answer(
        request, HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
  }
}

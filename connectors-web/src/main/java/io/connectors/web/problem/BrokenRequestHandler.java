package io.connectors.web.problem;

import io.connectors.web.shared.BrokenRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Web adapter: answers a request whose body breaks HTTP or does not arrive in time. */
@Singleton
final class BrokenRequestHandler implements ExceptionHandler<BrokenRequest, HttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, BrokenRequest refusal) {
    return Problem.answer(request, refusal.status(), String.valueOf(refusal.getMessage()));
  }
}

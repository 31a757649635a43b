package io.connectors.web.problem;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TooManyRequests;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Web adapter: says in HTTP what the core refuses; the one place that maps a kind to a status. */
@Singleton
final class RefusalHandler implements ExceptionHandler<ConnectorsException, HttpResponse<?>> {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework\'s interface is raw
  public HttpResponse<?> handle(HttpRequest request, ConnectorsException refusal) {
    MutableHttpResponse<Problem> answer =
        Problem.answer(
            request,
            status(refusal.kind()),
            String.valueOf(refusal.getMessage()),
            Violations.of(refusal));
    return refusal instanceof TooManyRequests throttled
        ? answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()))
        : answer;
  }

  private static HttpStatus status(ConnectorsException.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case STALE -> HttpStatus.PRECONDITION_FAILED;
      case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}

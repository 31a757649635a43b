package io.connectors.web.problem;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.domain.shared.Unavailable;
import io.connectors.web.shared.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web adapter: says in HTTP what the core refuses; the one place that maps a kind to a status. */
@Singleton
public final class RefusalHandler
    implements ExceptionHandler<ConnectorsException, HttpResponse<?>> {

  /** An outage has no known end. A pool needs about this long for connections after it. */
  private static final String OUTAGE_RETRY_AFTER_SECONDS = "5";

  private static final Logger LOG = LoggerFactory.getLogger(RefusalHandler.class);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework\'s interface is raw
  public HttpResponse<?> handle(HttpRequest request, ConnectorsException refusal) {
    MutableHttpResponse<Problem> answer =
        Problem.answer(
            request,
            status(refusal.kind()),
            String.valueOf(refusal.getMessage()),
            Violations.of(refusal));
    if (refusal instanceof TooManyRequests throttled) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
    } else if (refusal instanceof Unavailable outage) {
      answer.header(HttpHeaders.RETRY_AFTER, OUTAGE_RETRY_AFTER_SECONDS);
      LOG.atWarn()
          .addKeyValue("request_id", RequestId.of(request))
          .log(
              "A request found something unavailable: {} ({})",
              outage.getMessage(),
              outage.reason());
    }
    return answer;
  }

  /** The status of answers to refusals of that kind. */
  public static HttpStatus status(ConnectorsException.Kind kind) {
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

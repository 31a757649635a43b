package io.connectors.web.problem;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.domain.shared.Unavailable;
import io.connectors.web.shared.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web adapter: maps errors of the core to HTTP. */
@Singleton
final class DomainErrorHandler implements ExceptionHandler<ConnectorsException, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(DomainErrorHandler.class);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // the framework's interface is raw
  public HttpResponse<?> handle(HttpRequest request, ConnectorsException error) {
    MutableHttpResponse<Problem> answer =
        Problem.answer(
            request,
            Problem.status(error),
            String.valueOf(error.getMessage()),
            Problem.violations(error));
    if (error instanceof TooManyRequests throttled) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
    } else if (error instanceof Unavailable outage) {
      LOG.atWarn()
          .addKeyValue("request_id", RequestId.of(request))
          .log(
              "A request found something unavailable: {} ({})",
              outage.getMessage(),
              outage.reason());
    }
    return answer;
  }
}

package io.connectors.web.requestlog;

import io.connectors.web.shared.RequestEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Web filter: logs every request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestLog implements Ordered {

  /** Outermost, to measure everything and see every response. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @PreMatching
  @RequestFilter
  void begin(HttpRequest<?> request) {
    RequestEvent.begin(request);
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Requester requester = Requester.of(request);
    RequestEvent.write(request, response.code(), requester.tenant(), requester.subject());
  }
}

package io.connectors.web.security;

import io.connectors.domain.access.CallOrigin;
import io.connectors.web.address.ClientAddress;
import io.connectors.web.address.ForwardedTransport;
import io.connectors.web.shared.RequestId;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Web filter: records the origin of each request for the audit trail: the client address and the
 * request id. A client can choose its request id, so the id proves nothing.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
record RequestOrigin(ClientAddress addresses, ForwardedTransport transport) implements Ordered {

  private static final String ATTRIBUTE = "io.connectors.call-origin";

  /** Before any filter that can reject the request. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @PreMatching
  @RequestFilter
  void record(HttpRequest<?> request) {
    transport.mark(request);
    String address = addresses.find(request).getHostAddress();
    request.setAttribute(ATTRIBUTE, CallOrigin.of(address, RequestId.of(request)));
  }

  static CallOrigin of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, CallOrigin.class).orElse(CallOrigin.INSIDE);
  }
}

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
 * Web filter: says once per request where it came from. Whatever a proxy has named it, so that its
 * logs and the audit trail can be laid side by side; that proves nothing, because any client can
 * send a name.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
record RequestOrigin(ClientAddress addresses, ForwardedTransport transport) implements Ordered {

  private static final String ATTRIBUTE = "io.connectors.call-origin";

  /** Before anything can refuse the request. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @PreMatching
  @RequestFilter
  void remember(HttpRequest<?> request) {
    transport.mark(request);
    String address = addresses.find(request).getHostAddress();
    request.setAttribute(ATTRIBUTE, CallOrigin.of(address, RequestId.of(request)));
  }

  /** Where the request came from. */
  static CallOrigin of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, CallOrigin.class).orElse(CallOrigin.INSIDE);
  }
}

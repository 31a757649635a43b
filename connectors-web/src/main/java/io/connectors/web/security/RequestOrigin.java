package io.connectors.web.security;

import io.connectors.domain.shared.CallOrigin;
import io.connectors.domain.shared.InvalidRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Web filter: says once per request where it came from, and the answer says by which id it is on
 * record. A proxy's id is taken over, so that its logs and the audit trail can be laid side by
 * side; it proves nothing, because any client can send one.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RequestOrigin implements Ordered {

  private static final String ID_HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "io.connectors.call-origin";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final HttpClientAddressResolver addresses;

  RequestOrigin(HttpClientAddressResolver addresses) {
    this.addresses = addresses;
  }

  /** Before anything can refuse the request. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @PreMatching
  @RequestFilter
  void remember(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, origin(request));
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    of(request).requestId().ifPresent(id -> answer.header(ID_HEADER, id));
  }

  /** Where the request came from. */
  static CallOrigin of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, CallOrigin.class).orElse(CallOrigin.INSIDE);
  }

  private CallOrigin origin(HttpRequest<?> request) {
    String id =
        request
            .getHeaders()
            .findFirst(ID_HEADER)
            .filter(given -> ID.matcher(given).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    return new CallOrigin(address(request), Optional.of(id));
  }

  /** What a proxy says of the address may be anything; what is no address is none. */
  private Optional<String> address(HttpRequest<?> request) {
    try {
      return new CallOrigin(
              Optional.ofNullable(addresses.resolve(request)).map(String::strip), Optional.empty())
          .address();
    } catch (InvalidRequest malformed) {
      return Optional.empty();
    }
  }
}

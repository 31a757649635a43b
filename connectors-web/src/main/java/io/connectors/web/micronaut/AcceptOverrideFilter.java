package io.connectors.web.micronaut;

import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Optional;

/**
 * Web filter: nearly every address has one representation, which is answered whatever the caller
 * says it accepts, as RFC 9110 allows. Otherwise the framework would refuse before it asks who is
 * calling, and a client that accepts problems alone would never see one.
 *
 * <p>Upstream: <a href="https://github.com/micronaut-projects/micronaut-core/issues/6621">6621</a>,
 * closed, and <a href="https://github.com/micronaut-projects/micronaut-core/issues/6637">6637</a>.
 * Delete when routes can be matched without regard to {@code Accept}.
 */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**", Routes.HEALTH})
public final class AcceptOverrideFilter {

  private static final String ACCEPTED = "io.connectors.accepted";

  /** What the caller has said that it accepts, for the few places that offer more than one form. */
  public static Optional<String> accepted(HttpRequest<?> request) {
    return request.getAttribute(ACCEPTED, String.class);
  }

  @PreMatching
  @RequestFilter
  void acceptAnything(HttpRequest<?> request) {
    request
        .getHeaders()
        .findFirst(HttpHeaders.ACCEPT)
        .ifPresent(accepted -> request.setAttribute(ACCEPTED, accepted));
    if (request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.set(HttpHeaders.ACCEPT, MediaType.ALL);
    }
  }
}

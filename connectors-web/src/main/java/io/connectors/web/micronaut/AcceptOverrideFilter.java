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
 * Web filter: routes ignore {@code Accept}, as RFC 9110 allows, because nearly all have one
 * representation. Otherwise the framework would respond with 406 before authentication, and clients
 * that accept only problem details would never get them.
 *
 * <p>Upstream: <a href="https://github.com/micronaut-projects/micronaut-core/issues/6621">6621</a>,
 * closed, and <a href="https://github.com/micronaut-projects/micronaut-core/issues/6637">6637</a>.
 * Delete when routes can be matched without regard to {@code Accept}.
 */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**", Routes.HEALTH})
public final class AcceptOverrideFilter {

  private static final String ACCEPTED = "io.connectors.accepted";

  /** The original {@code Accept}, for the few routes with several representations. */
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

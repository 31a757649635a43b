package io.connectors.web.shared;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Web filter: every address has one representation, which is answered whatever the caller says it
 * accepts, as RFC 9110 allows. Otherwise the framework would refuse before it asks who is calling,
 * and a client that accepts problems alone would never see one.
 */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**"})
final class OneRepresentation {

  @PreMatching
  @RequestFilter
  void acceptAnything(HttpRequest<?> request) {
    if (request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.set(HttpHeaders.ACCEPT, MediaType.ALL);
    }
  }
}

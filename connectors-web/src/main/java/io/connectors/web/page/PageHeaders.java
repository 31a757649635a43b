package io.connectors.web.page;

import io.connectors.web.shared.Audience;
import io.connectors.web.shared.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Web filter: says of every page that htmx would have been given another answer. */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**"})
final class PageHeaders implements Ordered {

  /** Around the guards, whose refusals differ as well. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean said =
        response.getHeaders().getAll(HttpHeaders.VARY).stream()
            .anyMatch(Audience.HEADER::equalsIgnoreCase);
    if (Audience.isPerson(request) && !said) {
      response.header(HttpHeaders.VARY, Audience.HEADER);
    }
  }
}

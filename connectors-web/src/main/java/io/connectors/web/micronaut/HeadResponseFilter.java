package io.connectors.web.micronaut;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;

/**
 * Web filter: adds the content type of GET to responses to HEAD. The framework sets it only when it
 * writes a body.
 *
 * <p>Upstream, for the length of the body: <a
 * href="https://github.com/micronaut-projects/micronaut-core/issues/3685">3685</a>. Delete when
 * HEAD responses have the headers of GET.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HeadResponseFilter {

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean redirects = response.getHeaders().contains(HttpHeaders.LOCATION);
    if (request.getMethod() == HttpMethod.HEAD
        && response.getContentType().isEmpty()
        && !redirects) {
      RouteAttributes.getRouteInfo(request)
          .flatMap(route -> route.getProduces().stream().findFirst())
          .map(HeadResponseFilter::withCharset)
          .ifPresent(response::contentType);
    }
  }

  private static MediaType withCharset(MediaType type) {
    return type.getType().equals("text")
        ? new MediaType(type.getName(), Map.of(MediaType.CHARSET_PARAMETER, "utf-8"))
        : type;
  }
}

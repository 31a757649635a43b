package io.connectors.web.login;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/**
 * Web adapter: reads the fetch metadata headers, which browsers send and pages cannot change. Old
 * browsers do not send them.
 */
final class FetchMetadata {

  private static final String SITE = "Sec-Fetch-Site";

  private static final Set<String> SAME_SITE = Set.of("same-origin", "none");
  private static final String MODE = "Sec-Fetch-Mode";

  private FetchMetadata() {}

  /** Whether the request is a navigation. */
  static boolean navigate(HttpRequest<?> request) {
    return hasValue(request, MODE, "navigate");
  }

  /** Whether the request is a navigation from a page of ours. */
  static boolean navigateWithin(HttpRequest<?> request) {
    return navigate(request) && hasValue(request, SITE, "same-origin");
  }

  /**
   * Whether another site sent the request. Programs send neither header. Old browsers send only
   * {@code Origin}, whose scheme a proxy may have changed.
   */
  static boolean fromOtherSite(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    return headers
        .findFirst(SITE)
        .map(site -> !SAME_SITE.contains(site))
        .or(
            () ->
                headers.findFirst(HttpHeaders.ORIGIN).map(origin -> !isOwnOrigin(origin, headers)))
        .orElse(false);
  }

  private static boolean isOwnOrigin(String origin, HttpHeaders headers) {
    String host = headers.findFirst(HttpHeaders.HOST).orElse("");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static boolean hasValue(HttpRequest<?> request, String header, String value) {
    return request.getHeaders().findFirst(header).filter(value::equals).isPresent();
  }
}

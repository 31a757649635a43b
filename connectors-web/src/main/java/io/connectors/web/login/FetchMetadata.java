package io.connectors.web.login;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/**
 * Web adapter: what a browser says of how it came to send a request. No page can have it say
 * something else; a browser that says nothing is an old one, or none.
 */
final class FetchMetadata {

  /** Whose page it was. */
  private static final String SITE = "Sec-Fetch-Site";

  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final String MODE = "Sec-Fetch-Mode";

  private FetchMetadata() {}

  /** Whether a page is to be shown, and not a script or an image to be served. */
  static boolean navigate(HttpRequest<?> request) {
    return says(request, MODE, "navigate");
  }

  /** Whether a page is to be shown by way of pages of ours alone: a link, or a form. */
  static boolean navigateWithin(HttpRequest<?> request) {
    return navigate(request) && says(request, SITE, "same-origin");
  }

  /**
   * Whether another site had a browser send it. Programs that are no browser send neither header,
   * and carry no one else's cookies. Old browsers send {@code Origin} alone, whose scheme a proxy
   * may have changed.
   */
  static boolean fromOtherSite(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    return headers
        .findFirst(SITE)
        .map(site -> !OURS.contains(site))
        .or(() -> headers.findFirst(HttpHeaders.ORIGIN).map(origin -> !isOurs(origin, headers)))
        .orElse(false);
  }

  private static boolean isOurs(String origin, HttpHeaders headers) {
    String host = headers.findFirst(HttpHeaders.HOST).orElse("");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static boolean says(HttpRequest<?> request, String header, String word) {
    return request.getHeaders().findFirst(header).filter(word::equals).isPresent();
  }
}

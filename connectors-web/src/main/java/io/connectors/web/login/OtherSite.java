package io.connectors.web.login;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/** Tells a form of our own from one that another site had a browser send. */
final class OtherSite {

  private static final Set<String> OURS = Set.of("same-origin", "none");

  private OtherSite() {}

  /**
   * Programs that are no browser send none of these headers, and carry no one else's cookies. Old
   * browsers send the second alone, whose scheme a proxy may have changed.
   */
  static boolean sent(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    return headers
        .findFirst(FetchHeaders.SITE)
        .map(site -> !OURS.contains(site))
        .or(() -> headers.findFirst(HttpHeaders.ORIGIN).map(origin -> !isOurs(origin, headers)))
        .orElse(false);
  }

  private static boolean isOurs(String origin, HttpHeaders headers) {
    String host = headers.findFirst(HttpHeaders.HOST).orElse("");
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }
}

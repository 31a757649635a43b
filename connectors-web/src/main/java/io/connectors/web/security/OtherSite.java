package io.connectors.web.security;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/** Tells a form of our own from one that another site had a browser send. */
final class OtherSite {

  private static final Set<String> OURS = Set.of("same-origin", "none");

  private OtherSite() {}

  /** Programs that are no browser send no such header, and carry no one else's cookies. */
  static boolean sent(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst("Sec-Fetch-Site")
        .filter(site -> !OURS.contains(site))
        .isPresent();
  }
}

package io.connectors.web.login;

import io.micronaut.http.HttpRequest;

/**
 * Web adapter: what a browser says of how it came to send a request. No page can have it say
 * something else; a browser that says nothing is an old one, or none.
 */
final class FetchHeaders {

  /** Whose page it was. */
  static final String SITE = "Sec-Fetch-Site";

  private static final String MODE = "Sec-Fetch-Mode";

  private FetchHeaders() {}

  /** Whether a page is to be shown, and not a script or an image to be served. */
  static boolean navigate(HttpRequest<?> request) {
    return says(request, MODE, "navigate");
  }

  /** Whether a page is to be shown by way of pages of ours alone: a link, or a form. */
  static boolean navigateWithin(HttpRequest<?> request) {
    return navigate(request) && says(request, SITE, "same-origin");
  }

  private static boolean says(HttpRequest<?> request, String header, String word) {
    return request.getHeaders().findFirst(header).filter(word::equals).isPresent();
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.util.Optional;

/**
 * Decides who reads a response: a program, a user who needs a whole page, or htmx, which replaces a
 * part of a page.
 */
public final class ClientKind {

  public static final String HEADER = "HX-Request";

  private static final String DESCRIPTION = Routes.FEATURE + "/openapi.yaml";

  private ClientKind() {}

  /**
   * Whether a user reads the response: always at the URLs of pages, elsewhere if the client accepts
   * HTML.
   */
  public static boolean isPerson(HttpRequest<?> request) {
    String path = request.getPath();
    boolean html = request.accept().contains(MediaType.TEXT_HTML_TYPE);
    return !isApi(path) && (Routes.arePages(path) || html);
  }

  /** Whether the client needs only a part of the page. */
  public static boolean wantsPart(HttpRequest<?> request) {
    return hasHeader(request, HEADER) && !hasHeader(request, "HX-History-Restore-Request");
  }

  /** Whether the part replaces the element with that id. */
  public static boolean targets(HttpRequest<?> request, String id) {
    return wantsPart(request)
        && request.getHeaders().findFirst("HX-Target").filter(id::equals).isPresent();
  }

  /** The path and query of the page that sent the request, if the browser names it. */
  public static Optional<String> currentPage(HttpRequest<?> request) {
    String header = wantsPart(request) ? "HX-Current-URL" : "Referer";
    return request
        .getHeaders()
        .findFirst(header)
        .flatMap(ReturnAddress::parse)
        .flatMap(ClientKind::pathAndQuery);
  }

  private static Optional<String> pathAndQuery(URI url) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return Optional.ofNullable(url.getRawPath()).map(path -> path + query);
  }

  private static boolean isApi(String path) {
    return path.equals(Routes.API) || path.equals(DESCRIPTION) || path.startsWith(Routes.API + "/");
  }

  private static boolean hasHeader(HttpRequest<?> request, String header) {
    return request.getHeaders().findFirst(header).filter("true"::equals).isPresent();
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Tells who reads the answer to a request: a program, a person who needs a whole page, or htmx,
 * which puts a part into the page that is there. The one place that decides it.
 */
public final class ClientKind {

  /** The header that makes the difference between a page and a part of it. */
  public static final String HEADER = "HX-Request";

  private static final String TRUE = "true";

  /** Beside the pages, but for programs. */
  private static final String DESCRIPTION = Routes.FEATURE + "/openapi.yaml";

  private ClientKind() {}

  /** Whether a person reads it: at the addresses of pages always, elsewhere when they ask so. */
  public static boolean isPerson(HttpRequest<?> request) {
    String path = request.getPath();
    boolean html = request.accept().contains(MediaType.TEXT_HTML_TYPE);
    return !isOfApi(path) && (Routes.arePages(path) || html);
  }

  /** Whether only a part of the page is wanted. */
  public static boolean wantsPart(HttpRequest<?> request) {
    return says(request, HEADER) && !says(request, "HX-History-Restore-Request");
  }

  /** Whether the part is to go to the element of that identifier. */
  public static boolean targets(HttpRequest<?> request, String id) {
    return wantsPart(request)
        && request.getHeaders().findFirst("HX-Target").filter(id::equals).isPresent();
  }

  /** Path and query of the page that the browser shows while it asks, if it says so. */
  public static Optional<String> currentPage(HttpRequest<?> request) {
    String header = wantsPart(request) ? "HX-Current-URL" : "Referer";
    return request.getHeaders().findFirst(header).flatMap(ClientKind::pathAndQuery);
  }

  private static Optional<String> pathAndQuery(String address) {
    try {
      URI uri = new URI(address);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.ofNullable(uri.getRawPath()).map(path -> path + query);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isOfApi(String path) {
    return path.equals(Routes.API) || path.equals(DESCRIPTION) || path.startsWith(Routes.API + "/");
  }

  private static boolean says(HttpRequest<?> request, String header) {
    return request.getHeaders().findFirst(header).filter(TRUE::equals).isPresent();
  }
}

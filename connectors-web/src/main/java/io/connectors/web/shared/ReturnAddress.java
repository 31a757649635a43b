package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a browser goes after a form: back to a page of ours, never to another site. */
public final class ReturnAddress {

  private ReturnAddress() {}

  /** The wanted address if it is one of ours, or else the first page. */
  public static URI of(String wanted) {
    try {
      URI address = new URI(wanted);
      boolean ours =
          !address.isAbsolute()
              && address.getRawAuthority() == null
              && address.getRawPath() != null
              && isFeature(address.normalize().getRawPath());
      return ours ? address : home();
    } catch (URISyntaxException noAddress) {
      return home();
    }
  }

  /** The page that a request was sent from if it is one of ours, or else the first page. */
  public static URI of(HttpRequest<?> request) {
    return of(Audience.currentPage(request).orElse(""));
  }

  private static boolean isFeature(String path) {
    return path.equals(Routes.FEATURE) || path.startsWith(Routes.FEATURE + "/");
  }

  private static URI home() {
    return URI.create(Routes.FEATURE + "/");
  }
}

package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a browser goes after a form: back to a page of ours, never to another site. */
public final class ReturnAddress {

  /** Longer than any page of ours; it is kept while somebody signs in elsewhere. */
  private static final int MOST_CHARACTERS = 2_000;

  private ReturnAddress() {}

  /** The wanted address if it is one of ours, or else the first page. */
  public static URI of(String wanted) {
    if (wanted.length() > MOST_CHARACTERS) {
      return home();
    }
    try {
      URI address = new URI(wanted);
      boolean ours =
          !address.isAbsolute()
              && address.getRawAuthority() == null
              && address.getRawPath() != null
              && isFeature(address.getRawPath())
              && isPlain(address);
      return ours ? address : home();
    } catch (URISyntaxException noAddress) {
      return home();
    }
  }

  /** The page that a request was sent from if it is one of ours, or else the first page. */
  public static URI of(HttpRequest<?> request) {
    return of(Audience.currentPage(request).orElse(""));
  }

  /** Browsers follow dots, encoded ones too, and take a third slash for another site. */
  private static boolean isPlain(URI address) {
    String path = address.getRawPath();
    return path.equals(address.normalize().getRawPath())
        && !address.toString().startsWith("//")
        && !path.toLowerCase(Locale.ROOT).contains("%2e");
  }

  private static boolean isFeature(String path) {
    return path.equals(Routes.FEATURE) || path.startsWith(Routes.FEATURE + "/");
  }

  private static URI home() {
    return URI.create(Routes.FEATURE + "/");
  }
}

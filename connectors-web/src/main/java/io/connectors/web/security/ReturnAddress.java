package io.connectors.web.security;

import io.connectors.web.shared.Routes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a browser goes after sign-in: back to a page of ours, never to another site. */
final class ReturnAddress {

  private ReturnAddress() {}

  static URI of(String wanted) {
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

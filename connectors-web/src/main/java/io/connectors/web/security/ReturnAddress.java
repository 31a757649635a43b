package io.connectors.web.security;

import io.connectors.web.shared.Routes;
import java.net.URI;
import java.net.URISyntaxException;

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
              && isFeature(address.normalize().getRawPath());
      return ours ? address : home();
    } catch (URISyntaxException noAddress) {
      return home();
    }
  }

  private static boolean isFeature(String path) {
    return path.equals(Routes.FEATURE) || path.startsWith(Routes.FEATURE + "/");
  }

  private static URI home() {
    return URI.create(Routes.FEATURE + "/");
  }
}

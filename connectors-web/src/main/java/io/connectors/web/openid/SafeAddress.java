package io.connectors.web.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that nobody on the way can listen at or answer for. */
public final class SafeAddress {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  private SafeAddress() {}

  /** The address, if it is one with TLS, or one of this machine; without a user or a fragment. */
  public static Optional<URI> read(String text) {
    try {
      URI address = new URI(text);
      boolean whole =
          address.getHost() != null
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null;
      return Optional.of(address).filter(read -> whole && isSafe(read));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && LOOPBACK.matcher(address.getHost()).matches());
  }
}

package io.connectors.web.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that nobody on the way can listen at or answer for. */
public final class SecureUri {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  private SecureUri() {}

  /** The address, if it is well-formed and {@linkplain #isSafe safe}. */
  public static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text)).filter(SecureUri::isSafe);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Whether it has TLS or is this machine's, and has neither a user nor a fragment. */
  static boolean isSafe(URI address) {
    return address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme())
                && LOOPBACK.matcher(address.getHost()).matches()));
  }
}

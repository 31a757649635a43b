package io.connectors.web.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads URLs that are safe from interception. */
public final class SecureUri {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  private SecureUri() {}

  /** The URL, if it is well-formed and {@linkplain #isSafe safe}. */
  public static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text)).filter(SecureUri::isSafe);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the URL is https, or http to this machine, without user info and fragment. */
  static boolean isSafe(URI url) {
    return url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && ("https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && LOOPBACK.matcher(url.getHost()).matches()));
  }
}

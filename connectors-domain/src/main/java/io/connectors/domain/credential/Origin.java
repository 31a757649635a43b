package io.connectors.domain.credential;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Value: the origin of an address: scheme, host and port, in lower case and without the default
 * port. Only addresses that all clients parse in the same way are shortened: absolute, in ASCII,
 * without user info, backslashes and white space, and with a scheme whose query cannot name another
 * host. Any other text is its own origin.
 */
record Origin(String value) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i:(https?|wss?))://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{0,5}))?"
              + "(?:[/?#][!-\\[\\]-~]*)?");
  private static final Map<String, Integer> DEFAULT_PORTS =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443);

  static Origin of(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      return new Origin(text);
    }
    String scheme = address.group(1).toLowerCase(Locale.ROOT);
    String host = address.group(2).toLowerCase(Locale.ROOT);
    return new Origin(
        scheme + "://" + host + port(scheme, Optional.ofNullable(address.group(3)).orElse("")));
  }

  private static String port(String scheme, String digits) {
    if (digits.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(digits);
    return Objects.requireNonNull(DEFAULT_PORTS.get(scheme)) == port ? "" : ":" + port;
  }
}

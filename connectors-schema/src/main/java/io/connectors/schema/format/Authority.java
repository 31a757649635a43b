package io.connectors.schema.format;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule: the authority of a URI with a host. Unlike {@link java.net.URI}, it accepts underscores, as
 * in names of containers and Windows networks.
 */
final class Authority {

  private static final int LAST_PORT = 65_535;
  private static final int MAX_NAME_LENGTH = 253;
  private static final Pattern PARTS =
      Pattern.compile("(?:[^@\\[\\]]*@)?(?:\\[([^\\]]*)\\]|([^@:\\[\\]]+))(?::([0-9]{0,5}))?");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private Authority() {}

  static boolean hasHost(String authority) {
    Matcher parts = PARTS.matcher(authority);
    return parts.matches()
        && part(parts, 3).filter(port -> Integer.parseInt(port) > LAST_PORT).isEmpty()
        && (part(parts, 1).filter(Addresses::isIpv6).isPresent()
            || part(parts, 2).filter(Authority::isIpv4OrName).isPresent());
  }

  private static Optional<String> part(Matcher parts, int group) {
    return Optional.ofNullable(parts.group(group)).filter(part -> !part.isEmpty());
  }

  private static boolean isIpv4OrName(String host) {
    return Addresses.isIpv4(host) || isName(host);
  }

  /** A name that ends in a number is parsed as an address, such as 127.1 or 2130706433. */
  private static boolean isName(String host) {
    String name = ascii(host);
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      return false;
    }
    String[] labels = withoutTrailingDot(name).split("\\.", -1);
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return !NUMBER.matcher(labels[labels.length - 1]).matches();
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException refused) {
      return "";
    }
  }

  private static String withoutTrailingDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}

package io.connectors.schema.format;

import java.util.regex.Pattern;
import org.everit.json.schema.FormatValidator;

/** Rule: addresses of the Internet Protocol, without masks and zones, and UUIDs. */
final class Addresses {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final FormatValidator IPV6 = FormatValidator.forFormat("ipv6");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");

  private Addresses() {}

  static boolean isIpv4(String text) {
    return IPV4.matcher(text).matches();
  }

  static boolean isIpv6(String text) {
    return IPV6_CHARACTERS.matcher(text).matches() && IPV6.validate(text).isEmpty();
  }

  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }
}

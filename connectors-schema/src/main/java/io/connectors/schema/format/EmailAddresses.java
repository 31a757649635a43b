package io.connectors.schema.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rule: e-mail addresses by RFC 5321 (Mailbox, section 4.1.2, and the limits of 4.5.3.1), with
 * other letters by RFC 6531. Internal domains are valid.
 */
final class EmailAddresses {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_PART_LENGTH = 64;
  private static final String ATOM = "A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-";
  private static final String QUOTED = "\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e";
  private static final String OTHER = "\\x{80}-\\x{10ffff}";
  private static final Pattern LOCAL_PART = localPart("");
  private static final Pattern INTERNATIONAL_LOCAL_PART = localPart(OTHER);
  private static final Pattern SMALL_NUMBER =
      Pattern.compile("0{0,2}[0-9]|0?[0-9]{2}|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
  private static final String IPV6_TAG = "ipv6:";

  private EmailAddresses() {}

  static boolean isMailbox(String text) {
    return isMailbox(text, LOCAL_PART, HostNames::isHostName);
  }

  static boolean isInternational(String text) {
    return isMailbox(text, INTERNATIONAL_LOCAL_PART, HostNames::isInternational);
  }

  private static boolean isMailbox(String text, Pattern localPart, Predicate<String> domain) {
    int at = text.lastIndexOf('@');
    if (at < 1 || text.getBytes(UTF_8).length > MAX_LENGTH) {
      return false;
    }
    String local = text.substring(0, at);
    String host = text.substring(at + 1);
    return local.getBytes(UTF_8).length <= MAX_LOCAL_PART_LENGTH
        && localPart.matcher(local).matches()
        && (isAddressLiteral(host) || domain.test(host));
  }

  private static boolean isAddressLiteral(String host) {
    if (!host.startsWith("[") || !host.endsWith("]")) {
      return false;
    }
    String address = host.substring(1, host.length() - 1);
    return address.toLowerCase(Locale.ROOT).startsWith(IPV6_TAG)
        ? Addresses.isIpv6(address.substring(IPV6_TAG.length()))
        : isIpv4Literal(address);
  }

  /** Numbers may start with zeros. */
  private static boolean isIpv4Literal(String address) {
    String[] numbers = address.split("\\.", -1);
    for (String number : numbers) {
      if (!SMALL_NUMBER.matcher(number).matches()) {
        return false;
      }
    }
    return numbers.length == 4;
  }

  /** Atoms separated by dots, or a quoted string. */
  private static Pattern localPart(String others) {
    String atom = "[" + ATOM + others + "]++";
    String quoted = "\"(?:[" + QUOTED + others + "]|\\\\[\\x20-\\x7e])*+\"";
    return Pattern.compile(atom + "(?:\\." + atom + ")*+|" + quoted);
  }
}

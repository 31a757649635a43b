package io.connectors.web.address;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads IP addresses from text of clients. Never resolves a host name: event loops call it. */
final class AddressText {

  private static final Pattern CHARACTERS = Pattern.compile("[0-9a-fA-F:.]+");
  private static final Pattern V4_AND_PORT = Pattern.compile("([0-9.]+):[0-9]{1,5}");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)](:[0-9]{1,5})?");
  private static final int NETWORK_BITS = 64;
  private static final int V4_BYTES = 4;

  private AddressText() {}

  /** The address; an IPv4-mapped IPv6 address becomes an IPv4 address. */
  static Optional<InetAddress> read(String text) {
    return Optional.of(text)
        .filter(CHARACTERS.asMatchPredicate())
        .map(NetUtil::createByteArrayFromIpAddressString)
        .map(AddressText::address);
  }

  /** The address of an entry of {@code X-Forwarded-For}, optionally with brackets and a port. */
  static Optional<InetAddress> readForwarded(String entry) {
    Matcher port = V4_AND_PORT.matcher(entry);
    Matcher brackets = IN_BRACKETS.matcher(entry);
    if (port.matches()) {
      return read(port.group(1));
    }
    return read(brackets.matches() ? brackets.group(1) : entry);
  }

  /** The address of a host as text: an IPv6 host has a whole /64 network. */
  static String host(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == V4_BYTES
        ? address.getHostAddress()
        : network(bytes).toString(Character.MAX_RADIX) + "::/" + NETWORK_BITS;
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address has 4 bytes or 16", impossible);
    }
  }

  private static BigInteger network(byte[] v6) {
    return new BigInteger(1, v6).shiftRight(v6.length * Byte.SIZE - NETWORK_BITS);
  }
}

package io.connectors.web.security;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that are written in digits; a name would have to be asked for. */
final class AddressText {

  private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int NETWORK_BITS = 64;
  private static final int V4_BYTES = 4;

  private AddressText() {}

  /** The address; an IPv4 address inside of an IPv6 one is an IPv4 address. */
  static Optional<InetAddress> read(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  /** One text for all addresses that one host can have: in IPv6 it has a whole network. */
  static String host(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == V4_BYTES
        ? address.getHostAddress()
        : prefix(bytes, NETWORK_BITS).toString(Character.MAX_RADIX) + "::/" + NETWORK_BITS;
  }

  static BigInteger prefix(byte[] address, int bits) {
    return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
  }
}

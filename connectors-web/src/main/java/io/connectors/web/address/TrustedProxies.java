package io.connectors.web.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Value: the networks of the proxies whose word on where a request comes from is believed. Nobody
 * else's is: whoever sends the header could say anything in it.
 */
public record TrustedProxies(List<Network> networks) {

  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /** Copies them. */
  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * The networks of a text: addresses, each perhaps with the length of its prefix, with commas
   * between them.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static TrustedProxies parse(String text) {
    return new TrustedProxies(Arrays.stream(text.split(",", -1)).map(Network::parse).toList());
  }

  boolean include(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  /** Value: the addresses that begin with the same bits. */
  public record Network(InetAddress start, int bits) {

    static Network parse(String text) {
      String[] parts = text.strip().split("/", 2);
      InetAddress start =
          AddressText.read(parts[0])
              .orElseThrow(() -> new IllegalArgumentException("that is no address"));
      int all = start.getAddress().length * Byte.SIZE;
      int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("an address has fewer bits");
      }
      return new Network(start, bits);
    }

    boolean holds(InetAddress address) {
      byte[] mine = start.getAddress();
      byte[] theirs = address.getAddress();
      return mine.length == theirs.length
          && AddressText.prefix(mine, bits).equals(AddressText.prefix(theirs, bits));
    }
  }
}

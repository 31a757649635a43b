package io.connectors.web.address;

import io.netty.handler.ipfilter.IpFilterRule;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Value: the networks of the proxies whose word on where a request comes from is believed. Nobody
 * else's is: whoever sends the header could say anything in it.
 */
public record TrustedProxies(List<IpFilterRule> networks) {

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
    return new TrustedProxies(
        Arrays.stream(text.split(",", -1)).map(TrustedProxies::network).toList());
  }

  boolean include(InetAddress address) {
    InetSocketAddress peer = new InetSocketAddress(address, 0);
    return networks.stream().anyMatch(network -> network.matches(peer));
  }

  private static IpFilterRule network(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress start =
        AddressText.read(parts[0])
            .orElseThrow(() -> new IllegalArgumentException("that is no address"));
    int all = start.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    return new IpSubnetFilterRule(start, bits, IpFilterRuleType.ACCEPT);
  }
}

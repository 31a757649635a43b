package io.connectors.web.address;

import io.netty.handler.ipfilter.IpFilterRule;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** Value: the networks of the proxies whose forwarding headers are trusted. */
public record TrustedProxies(List<IpFilterRule> networks) {

  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * Parses a comma-separated list of addresses, each optionally with a prefix length.
   *
   * @throws IllegalArgumentException if the text is malformed
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
            .orElseThrow(() -> new IllegalArgumentException("not an IP address"));
    int all = start.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    return new IpSubnetFilterRule(start, bits, IpFilterRuleType.ACCEPT);
  }
}

package io.connectors.web.micronaut;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.NetUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Validates rules for the head of a request (RFC 9112) that the codec does not check. A proxy and
 * this server must not read the same bytes as different requests.
 *
 * <p>Upstream: no issue found. Delete each rule when the codec checks it.
 */
final class RequestHead {

  private static final Set<HttpVersion> VERSIONS =
      Set.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
  private static final Pattern HOST =
      Pattern.compile(
          "(?:\\[(?<v6>[0-9A-Fa-f:.]+)]|(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})++)(?::0*+(?<port>[0-9]{0,5}))?");
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?<scheme>https?)://(?<host>[^/?#]*)(?:[/?].*)?", Pattern.CASE_INSENSITIVE);
  private static final int MAX_PORT = 65_535;

  private RequestHead() {}

  /** The violated rule, as text for the client; empty if the head is valid. */
  static Optional<String> fault(HttpRequest head) {
    if (!VERSIONS.contains(head.protocolVersion())) {
      return Optional.of("The version must be HTTP/1.0 or HTTP/1.1.");
    }
    if (!isFramingValid(head)) {
      return Optional.of("The header Transfer-Encoding must be chunked, once, or absent.");
    }
    if (!isHostValid(head)) {
      return Optional.of("The header Host must be there once: a host, perhaps with a port.");
    }
    return isTargetValid(head)
        ? Optional.empty()
        : Optional.of("The target must be a path, or an address with the same host as Host.");
  }

  private static boolean isFramingValid(HttpRequest head) {
    List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (codings.size() == 1
            && head.protocolVersion().equals(HttpVersion.HTTP_1_1)
            && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0)));
  }

  /** HTTP/1.0 has no Host header; some health checks still use it. */
  private static boolean isHostValid(HttpRequest head) {
    List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
    return hosts.isEmpty()
        ? head.protocolVersion().equals(HttpVersion.HTTP_1_0)
        : hosts.size() == 1 && isHost(hosts.get(0));
  }

  private static boolean isHost(String text) {
    Matcher host = HOST.matcher(text);
    return host.matches()
        && Optional.ofNullable(host.group("v6")).map(NetUtil::isValidIpV6Address).orElse(true)
        && Optional.ofNullable(host.group("port"))
            .filter(port -> !port.isEmpty())
            .map(port -> Integer.parseInt(port) <= MAX_PORT)
            .orElse(true);
  }

  private static boolean isTargetValid(HttpRequest head) {
    String target = head.uri();
    if (target.chars().anyMatch(RequestHead::isControl)) {
      return false;
    }
    if (target.startsWith("/")
        || (target.equals("*") && head.method().equals(HttpMethod.OPTIONS))) {
      return true;
    }
    Matcher absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return false;
    }
    String scheme = absolute.group("scheme").toLowerCase(Locale.ROOT);
    String targetHost = absolute.group("host");
    String host = head.headers().get(HttpHeaderNames.HOST, targetHost);
    return isHost(targetHost) && origin(scheme, targetHost).equals(origin(scheme, host));
  }

  private static boolean isControl(int letter) {
    return letter <= ' ' || letter == 0x7f;
  }

  private static String origin(String scheme, String host) {
    String defaultPort = scheme.equals("https") ? ":443" : ":80";
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.matches(".*:[0-9]+")
        ? lower.replaceFirst(":0+(?=[0-9]+$)", ":")
        : lower.replaceFirst(":$", "") + defaultPort;
  }
}

package io.connectors.web.openid;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes parameters as queries and forms have them. */
final class UrlParameters {

  private UrlParameters() {}

  static String of(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> encoded(one.getKey()) + '=' + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The address with more parameters behind those that it has. */
  static URI added(URI address, Map<String, String> parameters) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address.toASCIIString() + separator + of(parameters));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

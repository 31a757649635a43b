package io.connectors.bootstrap.described;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Value: a request and its response. Header names are case-insensitive.
 *
 * @param target path and query as sent
 */
public record Exchange(
    String method,
    String target,
    Map<String, String> requestHeaders,
    Optional<byte[]> requestBody,
    int status,
    Map<String, String> headers,
    String body) {

  public Exchange {
    requestHeaders = caseInsensitive(requestHeaders);
    headers = caseInsensitive(headers);
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** The decoded query parameters. */
  Map<String, String> query() {
    Map<String, String> values = new LinkedHashMap<>();
    int start = target.indexOf('?');
    for (String pair : start < 0 ? new String[0] : target.substring(start + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  /** The media type of the request, without parameters. */
  String requestType() {
    return type(requestHeaders);
  }

  /** The media type of the response, without parameters. */
  String type() {
    return type(headers);
  }

  boolean isRejected() {
    return status >= 400 && status < 500;
  }

  /** Whether the URL is malformed and was rejected. */
  boolean isRejectedAsMalformed() {
    try {
      new URI(target);
      return false;
    } catch (URISyntaxException malformed) {
      return status == 400;
    }
  }

  private static String type(Map<String, String> headers) {
    return headers
        .getOrDefault("content-type", "")
        .split(";", 2)[0]
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static Map<String, String> caseInsensitive(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    return all;
  }

  /** Without the headers, because some are secret. */
  @Override
  public String toString() {
    return method
        + " "
        + target
        + requestBody.map(text -> " " + new String(text, StandardCharsets.UTF_8)).orElse("")
        + " -> "
        + status
        + " "
        + type()
        + " "
        + body;
  }
}

package io.connectors.web.connector;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.Version;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connector's version as a strong entity tag (RFC 9110): {@code "3"}. */
final class EntityTags {

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"";
  private static final Pattern LIST = Pattern.compile(TAG + "(?:[ \\t]*,[ \\t]*" + TAG + ")*+");
  private static final Pattern VERSION = Pattern.compile("(?<!W/)\"([1-9][0-9]{0,17})\"");

  private EntityTags() {}

  static String of(Connector connector) {
    return "\"" + connector.version().value() + "\"";
  }

  /**
   * The versions in If-Match.
   *
   * @throws InvalidRequest if the header is malformed
   */
  static ExpectedVersion expectedBy(HttpRequest<?> request) {
    List<String> headers = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
    String header = String.join(",", headers).strip();
    if (headers.isEmpty() || header.equals("*")) {
      return ExpectedVersion.any();
    }
    if (!LIST.matcher(header).matches()) {
      throw new InvalidRequest("The header If-Match must be * or entity tags in quotes.");
    }
    Set<Version> versions = new HashSet<>();
    Matcher matcher = VERSION.matcher(header);
    while (matcher.find()) {
      versions.add(new Version(Long.parseLong(matcher.group(1))));
    }
    return new ExpectedVersion.OneOf(versions);
  }
}

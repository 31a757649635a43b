package io.connectors.web.micronaut;

import io.connectors.web.problem.Problem;
import io.connectors.web.shared.Routes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Web filter: refuses addresses that cannot be read. For those the framework puts an empty request
 * in the place of the real one, looks for no route and asks the other filters all the same, so that
 * whoever is signed in would be told that they are not.
 *
 * <p>Upstream: none found; <a
 * href="https://github.com/micronaut-projects/micronaut-core/issues/2606">2606</a>, closed, made
 * the status 400. Delete when malformed addresses are refused before any filter runs.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MalformedUriFilter implements Ordered {

  private static final String READABLE = MalformedUriFilter.class.getName() + ".readable";
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

  /** Before authentication, behind what adds headers to every answer. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  /** Nothing but a request with a readable address is ever matched with a route. */
  @PreMatching
  @RequestFilter
  void mark(HttpRequest<?> request) {
    request.setAttribute(READABLE, true);
  }

  /** The framework would put U+FFFD in the place of bytes that are not UTF-8. */
  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    if (request.getAttribute(READABLE).isEmpty()) {
      return malformed(
          request, "a percent sign begins no encoded byte, or a character must be encoded");
    }
    // The health check reads no parameter and has the answers 200 and 503 only.
    return request.getPath().equals(Routes.HEALTH) || isUtf8(request.getUri())
        ? null
        : malformed(request, "its percent-encoded bytes must be UTF-8");
  }

  private static boolean isUtf8(URI address) {
    String text = address.getRawPath() + "?" + address.getRawQuery();
    return ENCODED.matcher(text).results().allMatch(run -> isUtf8(run.group()));
  }

  private static boolean isUtf8(String encoded) {
    byte[] bytes = HexFormat.of().parseHex(encoded.replace("%", ""));
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static HttpResponse<?> malformed(HttpRequest<?> request, String reason) {
    return Problem.answer(
        request, HttpStatus.BAD_REQUEST, "The address is malformed: " + reason + ".");
  }
}

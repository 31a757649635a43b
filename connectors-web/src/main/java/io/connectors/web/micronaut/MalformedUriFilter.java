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
 * Web filter: rejects malformed URLs. The framework replaces such a request with an empty one,
 * matches no route and still runs the other filters, so that signed-in users would get 401.
 *
 * <p>Upstream: none found; <a
 * href="https://github.com/micronaut-projects/micronaut-core/issues/2606">2606</a>, closed, made
 * the status 400. Delete when malformed URLs are rejected before any filter runs.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MalformedUriFilter implements Ordered {

  private static final String WELL_FORMED = MalformedUriFilter.class.getName() + ".well-formed";
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

  /** Before authentication, inside the filter that adds headers to each response. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  /** Route matching runs only for requests with a well-formed URL. */
  @PreMatching
  @RequestFilter
  void mark(HttpRequest<?> request) {
    request.setAttribute(WELL_FORMED, true);
  }

  /** The framework would replace bytes that are not UTF-8 with U+FFFD. */
  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    if (request.getAttribute(WELL_FORMED).isEmpty()) {
      return malformed(
          request, "a percent sign begins no encoded byte, or a character must be encoded");
    }
    // The health check reads no parameter and responds only with 200 or 503.
    return request.getPath().equals(Routes.HEALTH) || isUtf8(request.getUri())
        ? null
        : malformed(request, "its percent-encoded bytes must be UTF-8");
  }

  private static boolean isUtf8(URI url) {
    String text = url.getRawPath() + "?" + url.getRawQuery();
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

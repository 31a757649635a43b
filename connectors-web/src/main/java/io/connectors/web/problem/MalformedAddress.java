package io.connectors.web.problem;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;

/**
 * Web filter: refuses addresses that cannot be read. For those the framework puts an empty request
 * in the place of the real one, looks for no route and asks the other filters all the same, so that
 * whoever is signed in would be told that they are not.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class MalformedAddress implements Ordered {

  private static final String READABLE = MalformedAddress.class.getName() + ".readable";

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

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    return request.getAttribute(READABLE).isPresent()
        ? null
        : Problem.answer(
            request,
            HttpStatus.BAD_REQUEST,
            "The address is malformed: a percent sign begins no encoded byte, or a character must be"
                + " encoded.",
            List.of());
  }
}

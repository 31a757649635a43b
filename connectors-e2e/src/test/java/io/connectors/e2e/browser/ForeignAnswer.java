package io.connectors.e2e.browser;

import com.microsoft.playwright.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Responses of a proxy, a captive portal or a broken connection instead of ours. */
@SuppressWarnings("ImmutableEnumChecker") // a lambda that captures only strings
public enum ForeignAnswer {
  BAD_GATEWAY(page(502, "<html><body><h1>502 Bad Gateway</h1>nginx</body></html>", Map.of())),
  UNAVAILABLE(page(503, "<h1>503 Service Unavailable</h1>", Map.of("Retry-After", "5"))),
  PORTAL(page(200, "<html><body>Accept the terms of this hotel</body></html>", Map.of())),
  PART_OF_A_PAGE(page(200, "<div hx-swap-oob=\"innerHTML:#main\">Intruder</div>", Map.of())),
  EMPTY(page(200, "", Map.of())),
  NO_CONTENT(page(204, "", Map.of())),
  JSON(of(200, "application/json", "{\"message\": \"upstream timed out\"}", Map.of())),
  PLAIN_TEXT(of(504, "text/plain", "upstream request timeout", Map.of())),
  REDIRECT_BY_HTMX(page(200, "Intruder", Map.of("HX-Redirect", "/login"))),
  LOCATION_BY_HTMX(page(200, "Intruder", Map.of("HX-Location", "/login"))),
  REFRESH_BY_HTMX(page(200, "Intruder", Map.of("HX-Refresh", "true"))),
  EVENT_BY_HTMX(page(200, "Intruder", Map.of("HX-Trigger", "dialog-close"))),
  RETARGETED(page(200, "Intruder", Map.of("HX-Retarget", "#main", "HX-Push-Url", "/stolen"))),
  SIGN_IN_ELSEWHERE(page(401, "Intruder", Map.of("HX-Redirect", "/login"))),
  MARKED_JSON(of(200, "application/json", "{}", Map.of("X-Connectors-Fragment", "true"))),
  MARKED_BUT_EMPTY(page(200, "", Map.of("X-Connectors-Fragment", "true"))),
  CUT_SHORT(
      page(200, "<form class=\"dialog-form\"><h2>Half", Map.of("X-Connectors-Fragment", "true"))),
  OTHER_PLACE(route -> redirect(route, "/login")),
  OTHER_FRAGMENT(route -> redirect(route, "/features/connectors/?tab=catalog")),
  NOTHING(route -> route.abort("connectionreset"));

  @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
  private final Consumer<Route> answer;

  ForeignAnswer(Consumer<Route> answer) {
    this.answer = answer;
  }

  /** Sends this response to the request. */
  public void to(Route route) {
    answer.accept(route);
  }

  private static Consumer<Route> page(int status, String body, Map<String, String> headers) {
    return of(status, "text/html; charset=utf-8", body, headers);
  }

  private static Consumer<Route> of(
      int status, String type, String body, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("content-type", type);
    return route ->
        route.fulfill(new Route.FulfillOptions().setStatus(status).setHeaders(all).setBody(body));
  }

  private static void redirect(Route route, String to) {
    route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", to)));
  }
}

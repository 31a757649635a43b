package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the request log: one event per request, without any text of the client. It has the
 * template of the route instead of the URL, no query and no header.
 */
public final class RequestEvent {

  /** The value for an absent tenant, actor or route. */
  public static final String NONE = "none";

  /** A separate name, so that operators can silence it. */
  private static final Logger LOG = LoggerFactory.getLogger("io.connectors.requests");

  private static final String BEGIN = RequestEvent.class.getName() + ".begin";

  private static final String ABANDONED = RequestEvent.class.getName() + ".abandoned";

  private RequestEvent() {}

  /** Marks a request whose client disconnected. It gets no response, which is not an error. */
  public static void abandon(HttpRequest<?> request) {
    request.setAttribute(ABANDONED, true);
  }

  public static void begin(HttpRequest<?> request) {
    request.setAttribute(BEGIN, System.nanoTime());
  }

  /**
   * Writes the event.
   *
   * @param tenant the tenant that the request acts for
   * @param actor the subject of the caller, safe for a line of the log
   */
  public static void write(HttpRequest<?> request, int status, String tenant, String actor) {
    if (request.getAttribute(ABANDONED).isPresent()) {
      LOG.atDebug()
          .addKeyValue("route", route(request))
          .addKeyValue("request_id", RequestId.of(request))
          .log("Request not answered: the client is gone");
      return;
    }
    LOG.atInfo()
        .addKeyValue("method", request.getMethod().name())
        .addKeyValue("route", route(request))
        .addKeyValue("status", status)
        .addKeyValue("duration_ms", milliseconds(request))
        .addKeyValue("request_id", RequestId.of(request))
        .addKeyValue("tenant", tenant)
        .addKeyValue("actor", actor)
        .log("Request answered");
  }

  private static String route(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .filter(UriRouteInfo.class::isInstance)
        .map(UriRouteInfo.class::cast)
        .map(route -> route.getUriMatchTemplate().toPathString())
        .orElse(NONE);
  }

  private static long milliseconds(HttpRequest<?> request) {
    long end = System.nanoTime();
    long begin = request.getAttribute(BEGIN, Long.class).orElse(end);
    return TimeUnit.NANOSECONDS.toMillis(end - begin);
  }
}

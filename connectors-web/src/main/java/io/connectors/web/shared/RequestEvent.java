package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one event of the log that tells of a request, in words that are ours: the template of a route
 * instead of the address, no query, no header.
 */
public final class RequestEvent {

  /** What is said of a tenant, an actor or a route that there is none of. */
  public static final String NONE = "none";

  /** A name of its own, so that it can be silenced by itself. */
  private static final Logger LOG = LoggerFactory.getLogger("io.connectors.requests");

  private static final String BEGIN = RequestEvent.class.getName() + ".begin";

  private static final String ABANDONED = RequestEvent.class.getName() + ".abandoned";

  private RequestEvent() {}

  /** Notes that the client is gone: its request is not answered, and that is not an error. */
  public static void abandon(HttpRequest<?> request) {
    request.setAttribute(ABANDONED, true);
  }

  /** Notes when the request has begun. */
  public static void begin(HttpRequest<?> request) {
    request.setAttribute(BEGIN, System.nanoTime());
  }

  /**
   * Writes the event.
   *
   * @param tenant the tenant that the request was about
   * @param actor who has sent it, in a form that can do no harm in a line of the log
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

package io.connectors.web.requestlog;

import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.security.AuthenticatedCaller;
import io.connectors.web.security.RequestCaller;
import io.connectors.web.shared.RequestEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;

/**
 * The caller and tenant of a request, for the log.
 *
 * @param tenant the tenant; {@link RequestEvent#NONE} if there is not exactly one
 * @param subject the actor; {@link RequestEvent#NONE} if not signed in
 */
record Requester(String tenant, String subject) {

  private static final int MAX_LENGTH = 255;

  static Requester of(HttpRequest<?> request) {
    return caller(request)
        .map(
            caller ->
                new Requester(
                    caller.oneTenant().map(TenantId::value).orElse(RequestEvent.NONE),
                    harmless(caller.actor().subject())))
        .orElse(new Requester(RequestEvent.NONE, RequestEvent.NONE));
  }

  /** The caller's own tenant if the requested one is denied. */
  private static Optional<Caller> caller(HttpRequest<?> request) {
    try {
      return RequestCaller.of(request);
    } catch (ConnectorsException refused) {
      return request.getUserPrincipal(Authentication.class).map(AuthenticatedCaller::of);
    }
  }

  /** Removes line breaks from names. */
  static String harmless(String text) {
    String visible = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\"]", "?");
    return visible.length() <= MAX_LENGTH ? visible : visible.substring(0, MAX_LENGTH) + "…";
  }
}

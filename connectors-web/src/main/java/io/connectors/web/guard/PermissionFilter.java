package io.connectors.web.guard;

import io.connectors.application.audit.RecordDenial;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.NotPermitted;
import io.connectors.domain.shared.Unavailable;
import io.connectors.web.security.RequestCaller;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web filter: rejects callers without the permission of the route, before body and path are read.
 * {@link DenialRecorder} decides which denials are recorded.
 */
@ServerFilter(Routes.FEATURE + "/**")
record PermissionFilter(
    RecordDenial recordDenial,
    DenialRecorder denials,
    @Named(TaskExecutors.BLOCKING) ExecutorService blocking)
    implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(PermissionFilter.class);

  /** The path parameter of routes with these permissions is a connector. */
  private static final Set<Permission> OF_CONNECTORS =
      Set.of(Permission.READ_CONNECTORS, Permission.WRITE_CONNECTORS);

  /** After authentication and the CSRF check. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  /** Empty lets the request pass. Only denials use the database. */
  @RequestFilter
  CompletableFuture<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
    Optional<Permission> required =
        RouteAttributes.getRouteMatch(request).flatMap(PermissionFilter::permissionOf);
    Optional<Caller> signedIn = RequestCaller.signedIn(request);
    try {
      Optional<Caller> caller = RequestCaller.of(request);
      required.ifPresent(permission -> caller.ifPresent(known -> known.require(permission)));
      return CompletableFuture.completedFuture(Optional.empty());
    } catch (NotPermitted denial) {
      RecordDenial.Command command =
          new RecordDenial.Command(
              Caller.system(),
              signedIn.orElseThrow(),
              required.filter(permission -> !signedIn.orElseThrow().may(permission)),
              required.filter(OF_CONNECTORS::contains).flatMap(permission -> connector(request)));
      if (!denials.shouldRecord(command)) {
        return CompletableFuture.failedFuture(denial);
      }
      return CompletableFuture.runAsync(() -> record(command), blocking)
          .thenCompose(done -> CompletableFuture.failedFuture(denial));
    }
  }

  /** A failure to record does not change the rejection. */
  private void record(RecordDenial.Command command) {
    try {
      recordDenial.record(command);
    } catch (Unavailable outage) {
      LOG.warn("Denial could not be recorded: {} ({})", outage.getMessage(), outage.reason());
    } catch (RuntimeException unrecorded) {
      LOG.error("Denial could not be recorded: {}", unrecorded.getClass().getName());
    }
  }

  private static Optional<Permission> permissionOf(RouteMatch<?> route) {
    return route.getAnnotationMetadata().enumValue(RequiresPermission.class, Permission.class);
  }

  private static Optional<ConnectorId> connector(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .flatMap(route -> Optional.ofNullable(route.getVariableValues().get("id")))
        .map(String::valueOf)
        .flatMap(ConnectorId::parse);
  }
}

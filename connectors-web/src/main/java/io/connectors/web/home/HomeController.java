package io.connectors.web.home;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;

/** Web adapter: the home page with the tabs Catalog, Installed, Activity and Service tokens. */
@Controller(Routes.FEATURE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record HomeController(HomePages pages) {

  @Get
  @RequiresPermission(Permission.READ_CONNECTORS)
  HttpResponse<?> home(
      Caller caller, HttpRequest<?> request, @QueryValue(defaultValue = "") String tab) {
    return switch (Tab.ofKey(tab)) {
      case CATALOG -> pages.catalog(caller, request);
      case INSTALLED -> pages.installed(caller, request);
      case ACTIVITY ->
          caller.may(Permission.READ_AUDIT_TRAIL)
              ? pages.activity(caller, request)
              : deniedAt("/activity");
      case TOKENS ->
          caller.may(Permission.MANAGE_SERVICE_TOKENS)
              ? pages.tokens(caller, request)
              : deniedAt("/tokens");
    };
  }

  @Get("/catalog")
  @RequiresPermission(Permission.BROWSE_CATALOG)
  HttpResponse<?> catalog(Caller caller, HttpRequest<?> request) {
    return pages.catalog(caller, request);
  }

  @Get("/installed")
  @RequiresPermission(Permission.READ_CONNECTORS)
  HttpResponse<?> installed(Caller caller, HttpRequest<?> request) {
    return pages.installed(caller, request);
  }

  @Get("/activity")
  @RequiresPermission(Permission.READ_AUDIT_TRAIL)
  HttpResponse<?> activity(Caller caller, HttpRequest<?> request) {
    return pages.activity(caller, request);
  }

  @Get("/tokens")
  @RequiresPermission(Permission.MANAGE_SERVICE_TOKENS)
  HttpResponse<?> tokens(Caller caller, HttpRequest<?> request) {
    return pages.tokens(caller, request);
  }

  /** Redirects to an address where the denial is recorded. */
  private static HttpResponse<?> deniedAt(String path) {
    return HttpResponse.seeOther(URI.create(Routes.FEATURE + path));
  }
}

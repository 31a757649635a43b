package io.connectors.web.connector;

import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.connector.ListConnectors;
import io.connectors.application.connector.UninstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Web adapter: installed connectors as JSON. */
@Controller(Routes.API)
@ExecuteOn(TaskExecutors.BLOCKING)
record ConnectorController(
    ListConnectors listConnectors,
    FindConnector findConnector,
    InstallConnector installConnector,
    UpdateConnector updateConnector,
    UninstallConnector uninstallConnector) {

  @Get("/installed")
  @RequiresPermission(Permission.READ_CONNECTORS)
  HttpResponse<List<ConnectorView>> list(Caller caller, HttpRequest<?> request) {
    ListParameters parameters = ListParameters.of(request);
    ListConnectors.Listing listing =
        listConnectors.list(
            new ListConnectors.Query(
                caller, parameters.filter(), parameters.page(PageRequest.FIRST.limit())));
    MutableHttpResponse<List<ConnectorView>> answer =
        HttpResponse.ok(listing.connectors().stream().map(ConnectorView::of).toList());
    answer.header("X-Total-Count", String.valueOf(listing.total()));
    listing
        .next()
        .ifPresent(
            cursor ->
                answer.header(
                    HttpHeaders.LINK,
                    "<" + parameters.next(request.getPath(), cursor) + ">; rel=\"next\""));
    return answer;
  }

  @Get(uris = {"/connectors/{id}", "/installed/{id}"})
  @RequiresPermission(Permission.READ_CONNECTORS)
  HttpResponse<ConnectorView> find(Caller caller, @PathVariable String id) {
    return ok(findConnector.find(new FindConnector.Query(caller, ConnectorRequests.id(id))));
  }

  @Post("/connectors")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<ConnectorView> install(Caller caller, HttpRequest<?> request, @Body byte[] body) {
    InstalledConnector installed =
        installConnector.install(ConnectorRequests.install(caller, request, body));
    URI location = URI.create(Routes.API + "/connectors/" + installed.connector().id());
    return tagged(HttpResponse.created(ConnectorView.of(installed), location), installed);
  }

  @Put("/connectors/{id}")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<ConnectorView> update(
      Caller caller, @PathVariable String id, HttpRequest<?> request, @Body byte[] body) {
    caller.tenant(); // fails without a chosen tenant
    Function<ConnectorId, UpdateConnector.Command> command =
        ConnectorRequests.update(caller, request, body);
    return ok(updateConnector.update(command.apply(ConnectorRequests.id(id))));
  }

  @Delete("/connectors/{id}")
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> uninstall(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    caller.tenant();
    ExpectedVersion expected = EntityTags.expectedBy(request);
    uninstallConnector.uninstall(
        new UninstallConnector.Command(caller, ConnectorRequests.id(id), expected));
    return HttpResponse.noContent();
  }

  private static HttpResponse<ConnectorView> ok(InstalledConnector installed) {
    return tagged(HttpResponse.ok(ConnectorView.of(installed)), installed);
  }

  private static HttpResponse<ConnectorView> tagged(
      MutableHttpResponse<ConnectorView> answer, InstalledConnector installed) {
    return answer.header(HttpHeaders.ETAG, EntityTags.of(installed.connector()));
  }
}

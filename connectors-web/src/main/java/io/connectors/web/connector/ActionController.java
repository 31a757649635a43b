package io.connectors.web.connector;

import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.DeactivateConnector;
import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.connector.ListConnectors;
import io.connectors.application.connector.UninstallConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.message.Messages;
import io.connectors.web.page.Flash;
import io.connectors.web.page.Notice;
import io.connectors.web.page.Pages;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Web adapter: the buttons of a card. They activate, deactivate and, after a confirmation, delete a
 * connector.
 */
@Controller(Routes.FEATURE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record ActionController(
    FindConnector findConnector,
    ListConnectors listConnectors,
    ActivateConnector activateConnector,
    DeactivateConnector deactivateConnector,
    UninstallConnector uninstallConnector,
    ConnectorCards cards,
    ActionResponses responses) {

  @Post("/{id}/activate")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> activate(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    return change(
        ActionRequest.read(caller, id, request),
        "connector.activated",
        (action, connector) ->
            activateConnector.activate(
                new ActivateConnector.Command(
                    caller, connector, action.expected(), action.once("activate"))));
  }

  @Post("/{id}/deactivate")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> deactivate(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    return change(
        ActionRequest.read(caller, id, request),
        "connector.deactivated",
        (action, connector) ->
            deactivateConnector.deactivate(
                new DeactivateConnector.Command(
                    caller, connector, action.expected(), action.once("deactivate"))));
  }

  private HttpResponse<?> change(
      ActionRequest action,
      String message,
      BiFunction<ActionRequest, ConnectorId, InstalledConnector> change) {
    return responses.orRejection(
        action, connector -> responses.changed(action, change.apply(action, connector), message));
  }

  @Get("/{id}/delete")
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> askToDelete(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    caller.tenant(); // fails without a chosen tenant
    ActionRequest action = ActionRequest.read(caller, id, request);
    return responses.orRejection(
        action,
        connector ->
            HttpResponse.ok(
                Pages.dialog(
                    request,
                    Messages.ENGLISH.text("connector.delete.title"),
                    "connector/delete",
                    Map.of(
                        "card",
                        cards.of(
                            caller, findConnector.find(new FindConnector.Query(caller, connector))),
                        "next",
                        action.list().toString()))));
  }

  @Delete("/{id}")
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> delete(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    return delete(ActionRequest.read(caller, id, request));
  }

  @Post("/{id}/delete")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> deleteByForm(
      Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    return delete(ActionRequest.read(caller, id, request));
  }

  private HttpResponse<?> delete(ActionRequest action) {
    return responses.orRejection(
        action, connector -> deleted(action, uninstall(action, connector)));
  }

  /** The notice; without the name if the same form deleted the connector before. */
  private String uninstall(ActionRequest action, ConnectorId id) {
    try {
      UninstallConnector.Command command =
          new UninstallConnector.Command(
              action.caller(), id, action.expected(), action.once("delete"));
      return Messages.ENGLISH.text(
          "connector.deleted", uninstallConnector.uninstall(command).name().value());
    } catch (RequestAlreadyCompleted earlier) {
      return Messages.ENGLISH.text("connector.deleted.unnamed");
    }
  }

  /** The list after a deletion; invalid filters in the address show the whole list. */
  private InstalledPanel remaining(ActionRequest action) {
    try {
      return InstalledPanel.of(listConnectors, cards, action.caller(), action.list());
    } catch (InvalidRequest noFilters) {
      return InstalledPanel.of(
          listConnectors, cards, action.caller(), URI.create(Routes.FEATURE + "/"));
    }
  }

  private HttpResponse<?> deleted(ActionRequest action, String text) {
    Notice notice = Notice.done(text);
    if (!action.inPlace()) {
      return HttpResponse.seeOther(action.list()).cookie(Flash.saying(notice, action.request()));
    }
    InstalledPanel remaining = remaining(action);
    return HttpResponse.ok(
            new ModelAndView<>(
                "connector/deleted",
                Map.of("id", action.id(), "panel", remaining, "notices", List.of(notice))))
        .header("HX-Reswap", "none")
        .header("HX-Trigger", Pages.CLOSE_DIALOG);
  }
}

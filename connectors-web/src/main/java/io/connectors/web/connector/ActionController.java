package io.connectors.web.connector;

import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.DeactivateConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.web.security.Needs;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Web adapter: the buttons of a card that change its status. */
@Controller(Routes.FEATURE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record ActionController(
    ActivateConnector activateConnector,
    DeactivateConnector deactivateConnector,
    ActionAnswers answers) {

  @Post("/{id}/activate")
  @Consumes(MediaType.ALL)
  @Needs(Permission.WRITE_CONNECTORS)
  HttpResponse<?> activate(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    ActionRequest action = ActionRequest.read(caller, id, request);
    return answers.orRefusal(
        action,
        (connector, expected) ->
            answers.changed(
                action,
                activateConnector.activate(
                    new ActivateConnector.Command(
                        caller, connector, expected, action.once("activate"))),
                "activated"));
  }

  @Post("/{id}/deactivate")
  @Consumes(MediaType.ALL)
  @Needs(Permission.WRITE_CONNECTORS)
  HttpResponse<?> deactivate(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    ActionRequest action = ActionRequest.read(caller, id, request);
    return answers.orRefusal(
        action,
        (connector, expected) ->
            answers.changed(
                action,
                deactivateConnector.deactivate(
                    new DeactivateConnector.Command(
                        caller, connector, expected, action.once("deactivate"))),
                "deactivated"));
  }
}

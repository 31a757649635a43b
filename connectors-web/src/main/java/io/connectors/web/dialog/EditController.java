package io.connectors.web.dialog;

import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.StaleConnector;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.model.ConnectorForm;
import io.connectors.forms.model.SubmittedForm;
import io.connectors.forms.view.FormView;
import io.connectors.web.problem.Problem;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Web adapter: the dialog that configures a connector. */
@Controller(Routes.FEATURE + "/forms/edit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record EditController(
    FindConnector findConnector,
    UpdateConnector updateConnector,
    ConnectorForms forms,
    DialogResponses responses) {

  @Get("/{id}")
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> open(Caller caller, @PathVariable String id, HttpRequest<?> request) {
    InstalledConnector installed = find(caller, id);
    Connector connector = installed.connector();
    FormView form =
        forms
            .of(installed.entry())
            .edit(
                connector.name().value(),
                connector.tags().values(),
                connector.configuration(),
                EditDialog.stored(connector));
    return EditDialog.of(installed, false)
        .withForm(form)
        .shown(request, HttpStatus.OK, ListAddress.of(request));
  }

  @Post("/{id}")
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> submit(Caller caller, @PathVariable String id, HttpRequest<byte[]> request) {
    FormFields fields = FormFields.of(request);
    InstalledConnector installed = find(caller, id);
    ConnectorForm form = forms.of(installed.entry());
    SubmittedForm submitted =
        form.readEdited(fields.all(), EditDialog.stored(installed.connector()));
    EditDialog dialog = EditDialog.again(installed, fields);
    URI list = ListAddress.of(request, fields);
    if (submitted.isRedraw()) {
      return dialog.withForm(form.again(submitted, List.of())).shown(request, HttpStatus.OK, list);
    }
    try {
      InstalledConnector saved =
          updateConnector.update(command(caller, installed, fields, submitted));
      return dialog.added()
          ? responses.inList(caller, request, saved, "dialog.saved")
          : responses.inPlace(caller, request, list, saved);
    } catch (StaleConnector stale) {
      return conflict(find(caller, id), dialog, submitted)
          .shown(request, HttpStatus.PRECONDITION_FAILED, list);
    } catch (InvalidRequest | ConnectorNameTaken rejection) {
      return dialog
          .withForm(form.again(submitted, violations(rejection, installed.connector(), submitted)))
          .shown(request, Problem.status(rejection), list);
    }
  }

  /** Replaces the violations of removed credentials by one hint if the connector is active. */
  private static List<Violation> violations(
      ConnectorsException rejection, Connector connector, SubmittedForm submitted) {
    List<Violation> all = Problem.violations(rejection);
    if (!connector.isActive() || !submitted.removesCredentials()) {
      return all;
    }
    return Stream.concat(
            Stream.of(new Violation(ConnectorForm.AUTH, FormReason.NEEDED_WHILE_ACTIVE)),
            all.stream()
                .filter(each -> !each.pointer().value().startsWith(ConnectorForm.AUTH.value())))
        .toList();
  }

  /** Keeps the submitted values and shows the other user's change; saving again overwrites it. */
  private FormDialog conflict(InstalledConnector now, EditDialog dialog, SubmittedForm submitted) {
    return EditDialog.of(now, dialog.added())
        .withConflict(
            dialog.seen().conflictWith(now), forms.of(now.entry()).again(submitted, List.of()));
  }

  private static UpdateConnector.Command command(
      Caller caller, InstalledConnector installed, FormFields fields, SubmittedForm submitted) {
    return new UpdateConnector.Command(
        caller,
        installed.connector().id(),
        HiddenFields.version(fields),
        submitted.name(),
        Optional.of(submitted.configuration()),
        submitted.auth(),
        Optional.empty(),
        submitted.tags(),
        submitted.form(),
        HiddenFields.request("edit:" + installed.connector().id(), fields));
  }

  private InstalledConnector find(Caller caller, String id) {
    ConnectorId connectorId = ConnectorId.parse(id).orElseThrow(ConnectorNotFound::new);
    caller.tenant(); // a form needs one tenant
    return findConnector.find(new FindConnector.Query(caller, connectorId));
  }
}

package io.connectors.web.dialog;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.catalog.FindCatalogEntry;
import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogEntryNotFound;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.idempotency.RequestAlreadyCompleted;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FormReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.domain.text.LabelText;
import io.connectors.forms.model.ConnectorForm;
import io.connectors.forms.model.SubmittedForm;
import io.connectors.forms.view.FormView;
import io.connectors.web.message.Messages;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Web adapter: the dialog that creates a connector, empty or as a copy. */
@Controller(Routes.FEATURE + "/forms/create")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record CreateController(
    FindCatalogEntry findCatalogEntry,
    FindConnector findConnector,
    InstallConnector installConnector,
    ConnectorForms forms,
    DialogResponses responses) {

  private static final JsonPointer TYPE = JsonPointer.to("catalog_id");

  private static final int MAX_LENGTH = 255;

  @Get
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> open(Caller caller, HttpRequest<?> request) {
    caller.tenant(); // a connector is created in one tenant
    String from = request.getParameters().get("from", String.class, "");
    return from.isEmpty() ? empty(caller, request) : copy(caller, request, from);
  }

  private HttpResponse<?> empty(Caller caller, HttpRequest<?> request) {
    CatalogEntry type = type(caller, request.getParameters().get("catalog_id", String.class, ""));
    return dialog(caller, type, HiddenFields.newKey(), forms.of(type).create())
        .shown(request, HttpStatus.OK, ListAddress.of(request));
  }

  private HttpResponse<?> copy(Caller caller, HttpRequest<?> request, String from) {
    ConnectorId id = ConnectorId.parse(from).orElseThrow(ConnectorNotFound::new);
    InstalledConnector source = findConnector.find(new FindConnector.Query(caller, id));
    Connector connector = source.connector();
    FormView form =
        forms
            .of(source.entry())
            .copy(
                nameOfCopy(connector.name()), connector.tags().values(), connector.configuration());
    String title = Messages.ENGLISH.text("dialog.duplicate", connector.name().value());
    String text = Messages.ENGLISH.text("dialog.duplicate.text");
    return dialog(caller, title, text, source.entry(), HiddenFields.newKey(), form)
        .shown(request, HttpStatus.OK, ListAddress.of(request));
  }

  @Post
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> submit(Caller caller, HttpRequest<byte[]> request) {
    FormFields fields = FormFields.of(request);
    CatalogEntry type = submittedType(caller, fields.text(TYPE.value()));
    URI list = ListAddress.of(request, fields);
    ConnectorForm form = forms.of(type);
    SubmittedForm submitted = form.readCreated(fields.all());
    if (HiddenFields.isTenantSwitched(fields, caller)) {
      FormView again =
          form.again(
              submitted, List.of(new Violation(HiddenFields.TENANT, FormReason.TENANT_SWITCHED)));
      return dialog(caller, type, HiddenFields.newKey(), again)
          .shown(request, HttpStatus.CONFLICT, list);
    }
    String key = HiddenFields.key(fields);
    if (submitted.isRedraw()) {
      return dialog(caller, type, key, form.again(submitted, List.of()))
          .shown(request, HttpStatus.OK, list);
    }
    try {
      InstalledConnector added = installConnector.install(command(caller, type, submitted, fields));
      return responses.inList(caller, request, added, "dialog.added");
    } catch (InvalidRequest | ConnectorNameTaken rejection) {
      return dialog(caller, type, key, form.again(submitted, Problem.violations(rejection)))
          .shown(request, Problem.status(rejection), list);
    } catch (RequestAlreadyCompleted completed) {
      return alreadyCreated(caller, fields, type, new ConnectorId(completed.result()))
          .shown(request, HttpStatus.CONFLICT, list);
    }
  }

  /**
   * Shows the existing connector with the submitted values, so that nothing is lost or created
   * twice.
   */
  private FormDialog alreadyCreated(
      Caller caller, FormFields fields, CatalogEntry type, ConnectorId id) {
    try {
      InstalledConnector added = findConnector.find(new FindConnector.Query(caller, id));
      ConnectorForm form = forms.of(added.entry());
      SubmittedForm submitted = form.readEdited(fields.all(), EditDialog.stored(added.connector()));
      return EditDialog.of(added, true).alreadyAdded(form.again(submitted, List.of()));
    } catch (ConnectorNotFound deleted) {
      ConnectorForm form = forms.of(type);
      Violation gone = new Violation(ConnectorName.POINTER, FormReason.ADDED_AND_DELETED);
      FormView again = form.again(form.readCreated(fields.all()), List.of(gone));
      return dialog(caller, type, HiddenFields.newKey(), again);
    }
  }

  /** The name of the original with a suffix, truncated to the maximum length. */
  private static String nameOfCopy(ConnectorName name) {
    String suffix = " " + Messages.ENGLISH.text("dialog.duplicate.suffix");
    int maxLength = MAX_LENGTH - suffix.length();
    String text = name.value();
    boolean fits = text.codePointCount(0, text.length()) <= maxLength;
    return (fits ? text : LabelText.cut(text, maxLength)) + suffix;
  }

  private static InstallConnector.Command command(
      Caller caller, CatalogEntry type, SubmittedForm submitted, FormFields fields) {
    return new InstallConnector.Command(
        caller,
        Optional.of(new CatalogReference(type.id().toString())),
        submitted.name(),
        submitted.configuration(),
        submitted.auth(),
        submitted.tags().orElse(List.of()),
        submitted.form(),
        HiddenFields.request("create", fields));
  }

  private CatalogEntry type(Caller caller, String reference) {
    return findCatalogEntry.find(
        new FindCatalogEntry.Query(caller, new CatalogReference(reference)));
  }

  /** Reports an unknown type as an invalid field, because it is not part of the URL. */
  private CatalogEntry submittedType(Caller caller, String reference) {
    try {
      return type(caller, reference);
    } catch (CatalogEntryNotFound unknown) {
      throw InvalidRequest.at(TYPE, FormReason.NOT_A_CONNECTOR_TYPE);
    }
  }

  private static FormDialog dialog(Caller caller, CatalogEntry type, String key, FormView form) {
    String description = type.definition().description();
    return dialog(
        caller, Messages.ENGLISH.text("dialog.add", type.name()), description, type, key, form);
  }

  private static FormDialog dialog(
      Caller caller,
      String title,
      String description,
      CatalogEntry type,
      String key,
      FormView form) {
    Map<String, String> hidden =
        Map.of(
            TYPE.value(),
            type.id().toString(),
            HiddenFields.TENANT.value(),
            caller.tenant().value(),
            HiddenFields.KEY,
            key);
    return new FormDialog(
        title,
        description,
        Routes.FEATURE + "/forms/create",
        Messages.ENGLISH.text("dialog.add.button"),
        hidden,
        "",
        type,
        form,
        List.of(),
        List.of(),
        List.of());
  }
}

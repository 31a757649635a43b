package io.connectors.web.dialog;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.catalog.FindCatalogEntry;
import io.connectors.application.connector.FindConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogEntryNotFound;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Permission;
import io.connectors.domain.shared.Violation;
import io.connectors.web.form.ConnectorForm;
import io.connectors.web.form.ConnectorForms;
import io.connectors.web.form.DrawnForm;
import io.connectors.web.form.SubmittedForm;
import io.connectors.web.problem.Violations;
import io.connectors.web.security.Needs;
import io.connectors.web.shared.FormFields;
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

/** Web adapter: the dialog in which a connector is added, from scratch or after another one. */
@Controller(Routes.FEATURE + "/forms/create")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CreateController {

  private static final JsonPointer TYPE = JsonPointer.to("catalog_id");

  /** For whom the form was opened; never decides for whom it counts. */
  private static final JsonPointer TENANT = JsonPointer.to("tenant_id");

  private static final String COPIED =
      "The settings and the tags are copied, credentials never are.";
  private static final String SWITCHED =
      "the tenant has been switched since this form was opened: add it once more to have it in the"
          + " tenant named above, or switch back first";

  private final FindCatalogEntry findCatalogEntry;
  private final FindConnector findConnector;
  private final InstallConnector installConnector;
  private final ConnectorForms forms;
  private final DialogAnswers answers;

  CreateController(
      FindCatalogEntry findCatalogEntry,
      FindConnector findConnector,
      InstallConnector installConnector,
      ConnectorForms forms,
      DialogAnswers answers) {
    this.findCatalogEntry = findCatalogEntry;
    this.findConnector = findConnector;
    this.installConnector = installConnector;
    this.forms = forms;
    this.answers = answers;
  }

  @Get
  @Needs(Permission.WRITE_CONNECTORS)
  HttpResponse<?> ask(Caller caller, HttpRequest<?> request) {
    caller.tenant(); // nothing can be added to all tenants at once
    String from = request.getParameters().get("from", String.class, "");
    return from.isEmpty() ? fresh(caller, request) : copy(caller, request, from);
  }

  private HttpResponse<?> fresh(Caller caller, HttpRequest<?> request) {
    CatalogEntry type = type(caller, request.getParameters().get("catalog_id", String.class, ""));
    return shown(
        caller, ListAddress.of(request), request, HttpStatus.OK, type, formOf(type).create());
  }

  private HttpResponse<?> copy(Caller caller, HttpRequest<?> request, String from) {
    ConnectorId id = ConnectorId.parse(from).orElseThrow(ConnectorNotFound::new);
    InstalledConnector source = findConnector.find(new FindConnector.Query(caller, id));
    Connector connector = source.connector();
    DrawnForm form =
        formOf(source.entry())
            .copy(
                CopyName.of(connector.name()),
                connector.tags().values(),
                connector.configuration());
    return dialog(caller, "Duplicate " + connector.name(), source.entry(), form, COPIED)
        .shown(request, HttpStatus.OK, ListAddress.of(request));
  }

  @Post
  @Consumes(MediaType.ALL)
  @Needs(Permission.WRITE_CONNECTORS)
  HttpResponse<?> submit(Caller caller, HttpRequest<byte[]> request) {
    FormFields fields = FormFields.of(request);
    CatalogEntry type = submittedType(caller, fields.text(TYPE.value()));
    URI list = ListAddress.of(request, fields);
    ConnectorForm form = formOf(type);
    SubmittedForm submitted = form.readCreated(fields);
    String opened = fields.text(TENANT.value());
    if (!opened.isEmpty() && !opened.equals(caller.tenant().value())) {
      Violation switched = new Violation(TENANT, SWITCHED);
      DrawnForm again = form.again(submitted, List.of(switched));
      return shown(caller, list, request, HttpStatus.CONFLICT, type, again);
    }
    if (submitted.isRedraw()) {
      return shown(caller, list, request, HttpStatus.OK, type, form.again(submitted, List.of()));
    }
    try {
      return answers.added(
          caller, request, installConnector.install(command(caller, type, submitted)));
    } catch (InvalidRequest invalid) {
      DrawnForm again = form.again(submitted, Violations.of(invalid));
      return shown(caller, list, request, HttpStatus.BAD_REQUEST, type, again);
    } catch (ConnectorNameTaken taken) {
      DrawnForm again = form.again(submitted, Violations.of(taken));
      return shown(caller, list, request, HttpStatus.CONFLICT, type, again);
    }
  }

  private static InstallConnector.Command command(
      Caller caller, CatalogEntry type, SubmittedForm submitted) {
    return new InstallConnector.Command(
        caller,
        Optional.of(new CatalogReference(type.id().toString())),
        submitted.name(),
        submitted.configuration(),
        submitted.auth(),
        submitted.tags().orElse(List.of()),
        submitted.form());
  }

  private CatalogEntry type(Caller caller, String reference) {
    return findCatalogEntry.find(
        new FindCatalogEntry.Query(caller, new CatalogReference(reference)));
  }

  /** The type does not come from an address, so that a wrong one is a wrong field. */
  private CatalogEntry submittedType(Caller caller, String reference) {
    try {
      return type(caller, reference);
    } catch (CatalogEntryNotFound unknown) {
      throw InvalidRequest.at(TYPE, "is no connector type");
    }
  }

  private ConnectorForm formOf(CatalogEntry type) {
    return forms.of(type.configSchema(), type.authSchema());
  }

  private static HttpResponse<?> shown(
      Caller caller,
      URI list,
      HttpRequest<?> request,
      HttpStatus status,
      CatalogEntry type,
      DrawnForm form) {
    return dialog(caller, "Add " + type.name(), type, form, type.definition().description())
        .shown(request, status, list);
  }

  private static FormDialog dialog(
      Caller caller, String title, CatalogEntry type, DrawnForm form, String description) {
    return new FormDialog(
        title,
        description,
        Routes.FEATURE + "/forms/create",
        "Add",
        Map.of(TYPE.value(), type.id().toString(), TENANT.value(), caller.tenant().value()),
        "",
        type,
        form,
        List.of(),
        List.of());
  }
}

package io.connectors.web.dialog;

import io.connectors.application.connector.CheckConnectorName;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.forms.text.FormSentences;
import io.connectors.web.message.Messages;
import io.connectors.web.page.Pages;
import io.connectors.web.security.RequiresPermission;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Web adapter: checks whether a name is available while the user types. */
@Controller(Routes.FEATURE + "/forms/validate-name")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record NameController(CheckConnectorName checkConnectorName) {

  private static final FormSentences FORM = new FormSentences(Messages.ENGLISH::text, Map.of());

  @Post
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> check(Caller caller, HttpRequest<byte[]> request) {
    caller.tenant(); // names are unique within a tenant
    FormFields fields = FormFields.of(request);
    String name = fields.text(ConnectorName.POINTER.value());
    CheckConnectorName.Query query =
        new CheckConnectorName.Query(caller, name, ConnectorId.parse(fields.text("id")));
    return name.isBlank() ? response(true, "") : validated(query);
  }

  private HttpResponse<?> validated(CheckConnectorName.Query query) {
    try {
      return checkConnectorName.isFree(query)
          ? response(true, Messages.ENGLISH.text("dialog.name.free"))
          : response(false, Messages.ENGLISH.text("dialog.name.taken"));
    } catch (InvalidRequest invalid) {
      return response(false, sentence(invalid));
    }
  }

  private static String sentence(InvalidRequest invalid) {
    return invalid.violations().stream()
        .findFirst()
        .map(violation -> FORM.of(violation.reason()))
        .orElseGet(() -> String.valueOf(invalid.getMessage()));
  }

  private static HttpResponse<?> response(boolean free, String text) {
    return HttpResponse.ok(Pages.part("dialog/name", Map.of("free", free, "text", text)));
  }
}

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

/** Web adapter: says whether a name is free while somebody types it. */
@Controller(Routes.FEATURE + "/forms/validate-name")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record NameController(CheckConnectorName checkConnectorName) {

  private static final FormSentences FORM = new FormSentences(Messages.ENGLISH::text, Map.of());

  @Post
  @Consumes(MediaType.ALL)
  @RequiresPermission(Permission.WRITE_CONNECTORS)
  HttpResponse<?> check(Caller caller, HttpRequest<byte[]> request) {
    caller.tenant(); // names are free or not in one tenant
    FormFields fields = FormFields.of(request);
    String name = fields.text(ConnectorName.POINTER.value());
    CheckConnectorName.Query query =
        new CheckConnectorName.Query(caller, name, ConnectorId.parse(fields.text("id")));
    return name.isBlank() ? said(true, "") : validated(query);
  }

  private HttpResponse<?> validated(CheckConnectorName.Query query) {
    try {
      return checkConnectorName.isFree(query)
          ? said(true, Messages.ENGLISH.text("dialog.name.free"))
          : said(false, Messages.ENGLISH.text("dialog.name.taken"));
    } catch (InvalidRequest noName) {
      return said(false, sentence(noName));
    }
  }

  private static String sentence(InvalidRequest noName) {
    return noName.violations().stream()
        .findFirst()
        .map(violation -> FORM.of(violation.reason()))
        .orElseGet(() -> String.valueOf(noName.getMessage()));
  }

  private static HttpResponse<?> said(boolean free, String text) {
    return HttpResponse.ok(Pages.part("dialog/name", Map.of("free", free, "text", text)));
  }
}

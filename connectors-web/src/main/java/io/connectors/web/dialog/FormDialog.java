package io.connectors.web.dialog;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.forms.view.FormView;
import io.connectors.web.page.Pages;
import io.connectors.web.shared.DisplayTime;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Value: a dialog with a form, for its template.
 *
 * @param action the target URL of the form
 * @param submit the label of the button
 * @param own the id of the connector whose name is not a duplicate; empty for a new connector
 * @param unreadable empty, or the time at which decryption of the credentials failed
 * @param conflict empty, or the change of another user
 * @param notes warnings
 */
record FormDialog(
    String title,
    String description,
    String action,
    String submit,
    Map<String, String> hidden,
    String own,
    CatalogEntry type,
    FormView form,
    List<DisplayTime> unreadable,
    List<Snapshot.Conflict> conflict,
    List<String> notes) {

  private static final String VIEW = "dialog/form";

  public FormDialog {
    hidden = new LinkedHashMap<>(hidden);
  }

  HttpResponse<?> shown(HttpRequest<?> request, HttpStatus status, URI list) {
    Map<String, Object> model = Map.of("dialog", this, "back", list.toString());
    return HttpResponse.status(status).body(Pages.dialog(request, title, VIEW, model));
  }
}

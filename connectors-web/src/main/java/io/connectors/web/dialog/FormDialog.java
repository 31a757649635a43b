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
 * A dialog with a form, for its template.
 *
 * @param description what it is about, in a sentence or two
 * @param action where the form goes
 * @param submit what the button says
 * @param hidden what goes along with what is typed
 * @param own the connector whose own name is free; empty for one that is to be
 * @param type the connector type
 * @param unreadable at most one: since when stored credentials are known not to open
 * @param conflict at most one: what somebody else has changed meanwhile
 * @param notes what to know before saving
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
    List<Conflict> conflict,
    List<String> notes) {

  private static final String VIEW = "dialog/form";

  /** Copies the hidden fields. */
  public FormDialog {
    hidden = new LinkedHashMap<>(hidden);
  }

  /** The answer that shows it. */
  HttpResponse<?> shown(HttpRequest<?> request, HttpStatus status, URI list) {
    Map<String, Object> model = Map.of("dialog", this, "back", list.toString());
    return HttpResponse.status(status).body(Pages.dialog(request, title, VIEW, model));
  }
}

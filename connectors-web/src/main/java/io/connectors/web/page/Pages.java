package io.connectors.web.page;

import io.connectors.web.shared.ClientKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.Map;

/** Web adapter: renders a part of a page, or the whole page. */
public final class Pages {

  /** The value of {@code HX-Trigger} that closes the dialog, if one is open. */
  public static final String CLOSE_DIALOG = "dialog-close";

  private Pages() {}

  public static ModelAndView<Map<String, Object>> part(String view, Map<String, Object> model) {
    return new ModelAndView<>(view, model);
  }

  /**
   * A dialog: a part for htmx, otherwise a page.
   *
   * @param title the title of the page
   */
  public static ModelAndView<Map<String, Object>> dialog(
      HttpRequest<?> request, String title, String view, Map<String, Object> model) {
    if (ClientKind.wantsPart(request)) {
      return part(view, model);
    }
    Map<String, Object> around = new HashMap<>(model);
    around.put("title", title);
    around.put("view", view);
    return new ModelAndView<>("page/dialog-page", around);
  }
}

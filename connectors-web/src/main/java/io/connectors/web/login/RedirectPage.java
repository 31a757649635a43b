package io.connectors.web.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;

/**
 * View: a page that redirects to another site. After a form, the content security policy blocks a
 * redirect by status.
 */
final class RedirectPage {

  private RedirectPage() {}

  static MutableHttpResponse<?> to(URI target, String title, String message) {
    Map<String, Object> model =
        Map.of("target", target.toString(), "title", title, "message", message);
    return HttpResponse.ok(new ModelAndView<>("redirect", model))
        .header("Refresh", "0; url=" + target);
  }
}

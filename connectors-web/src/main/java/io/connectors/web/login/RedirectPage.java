package io.connectors.web.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;

/**
 * View: leads a browser on to another site by itself. For where a redirect would end a form of
 * ours: browsers let our forms lead to no other site, and say nothing when they stop.
 */
final class RedirectPage {

  private RedirectPage() {}

  /** The page that leads there, and says why. */
  static MutableHttpResponse<?> to(URI place, String title, String words) {
    Map<String, Object> model = Map.of("place", place.toString(), "title", title, "words", words);
    return HttpResponse.ok(new ModelAndView<>("onward", model))
        .header("Refresh", "0; url=" + place);
  }
}

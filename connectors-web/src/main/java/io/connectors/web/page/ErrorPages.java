package io.connectors.web.page;

import io.connectors.web.problem.Problem;
import io.connectors.web.security.CsrfFilter;
import io.connectors.web.shared.ClientKind;
import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Web filter: renders a problem as a page for browsers, or as a toast for htmx. Programs get the
 * problem itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
record ErrorPages(PebbleViews<Map<String, Object>, HttpRequest<?>> views) implements Ordered {

  private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

  /** Outside the guards, to render their errors as well; inside the headers filter. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @ResponseFilter
  void render(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!ClientKind.isPerson(request)) {
      return;
    }
    if (response.body() instanceof Problem problem) {
      render(problem, request, response);
    } else if (response.getContentType().filter(Problem.MEDIA_TYPE::equals).isPresent()) {
      response.contentType(HTML); // HEAD: the framework has removed the body
    }
  }

  private void render(Problem problem, HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean part = ClientKind.wantsPart(request);
    response.getHeaders().set(HttpHeaders.VARY, ClientKind.HEADER);
    if (part) {
      response.header("HX-Retarget", "#toasts").header("HX-Reswap", "beforeend");
    }
    ErrorText text =
        response.getHeaders().contains(CsrfFilter.REFUSED)
            ? ErrorText.outdatedPage()
            : ErrorText.of(problem, part);
    Writable html =
        views.render(
            part ? "page/problem" : "page/error",
            Map.of("problem", problem, "error", text),
            request);
    ((MutableHttpResponse<?>) response.body(text(html))).contentType(HTML);
  }

  private static String text(Writable html) {
    StringWriter text = new StringWriter();
    try {
      html.writeTo(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}

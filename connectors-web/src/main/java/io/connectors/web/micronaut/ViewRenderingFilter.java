package io.connectors.web.micronaut;

import io.connectors.web.page.PebbleViews;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.views.ModelAndView;
import org.reactivestreams.Publisher;

/**
 * Web filter: draws the view that a route answers with. The framework's own filter, which comes
 * behind, lets headers of the request decide whether a view is drawn and what it is called.
 *
 * <p>Upstream: <a href="https://github.com/micronaut-projects/micronaut-views/pull/712">views
 * 712</a>, merged for the next major version, removes that filter. Delete when Connectors uses it.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
record ViewRenderingFilter(PebbleViews<Object, HttpRequest<?>> views) implements HttpServerFilter {

  private static final MediaType HTML = new MediaType("text/html;charset=utf-8");

  /** Nearer to the route than the framework's. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.after();
  }

  @Override
  public Publisher<MutableHttpResponse<?>> doFilter(
      HttpRequest<?> request, ServerFilterChain chain) {
    return Publishers.map(chain.proceed(request), answer -> drawn(request, answer));
  }

  private MutableHttpResponse<?> drawn(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    return answer.body() instanceof ModelAndView<?> page
        ? answer
            .contentType(HTML)
            .body(views.render(page.getView().orElseThrow(), page.getModel().orElse(null), request))
        : answer;
  }
}

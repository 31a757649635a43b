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
 * Web filter: renders the view of a route. In the framework's own filter, which runs after this
 * one, request headers decide whether a view is rendered, and which.
 *
 * <p>Upstream: <a href="https://github.com/micronaut-projects/micronaut-views/pull/712">views
 * 712</a>, merged for the next major version, removes that filter. Delete when Connectors uses it.
 */
@Filter(Filter.MATCH_ALL_PATTERN)
record ViewRenderingFilter(PebbleViews<Object, HttpRequest<?>> views) implements HttpServerFilter {

  private static final MediaType HTML = new MediaType("text/html;charset=utf-8");

  /** Closer to the route than the framework's filter. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.after();
  }

  @Override
  public Publisher<MutableHttpResponse<?>> doFilter(
      HttpRequest<?> request, ServerFilterChain chain) {
    return Publishers.map(chain.proceed(request), response -> rendered(request, response));
  }

  private MutableHttpResponse<?> rendered(HttpRequest<?> request, MutableHttpResponse<?> response) {
    return response.body() instanceof ModelAndView<?> page
        ? response
            .contentType(HTML)
            .body(views.render(page.getView().orElseThrow(), page.getModel().orElse(null), request))
        : response;
  }
}

package io.connectors.web.page;

import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.Routes;
import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Web filter: adds Vary for htmx to every page, and marks every htmx response as ours, by a header
 * and a final comment. The script inserts nothing else: no proxy's error page, no truncated
 * response.
 */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**"})
final class FragmentHeaders implements Ordered {

  /** The header; {@code requests.js} checks it. */
  private static final String HEADER = "X-Connectors-Fragment";

  /** The last characters of a fragment; {@code requests.js} requires them. */
  private static final String END = "<!--end of fragment-->";

  /** Outside the guards, whose errors are fragments as well. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @ResponseFilter
  void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (ClientKind.wantsPart(request)) {
      response.getHeaders().set(HEADER, "true");
    }
  }

  @ResponseFilter
  void vary(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean varies =
        response.getHeaders().getAll(HttpHeaders.VARY).stream()
            .anyMatch(ClientKind.HEADER::equalsIgnoreCase);
    if (ClientKind.isPerson(request) && !varies) {
      response.header(HttpHeaders.VARY, ClientKind.HEADER);
    }
  }

  static Writable ended(Writable fragment) {
    return writer -> {
      fragment.writeTo(writer);
      writer.write(END);
    };
  }
}

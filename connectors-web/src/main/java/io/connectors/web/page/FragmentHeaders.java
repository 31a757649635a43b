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
 * Web filter: says of every page that htmx would have been given another answer, and marks every
 * answer to htmx as ours, by a header and by a comment at its end. The script puts nothing else
 * into the page: not a proxy's error page, and not half of an answer.
 */
@ServerFilter({Routes.FEATURE, Routes.FEATURE + "/**"})
final class FragmentHeaders implements Ordered {

  /** The header; {@code requests.js} asks for it. */
  private static final String HEADER = "X-Connectors-Fragment";

  /** The last characters of a fragment; {@code requests.js} asks for them. */
  private static final String END = "<!--end of fragment-->";

  /** Around the guards, whose refusals are fragments as well. */
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
    boolean said =
        response.getHeaders().getAll(HttpHeaders.VARY).stream()
            .anyMatch(ClientKind.HEADER::equalsIgnoreCase);
    if (ClientKind.isPerson(request) && !said) {
      response.header(HttpHeaders.VARY, ClientKind.HEADER);
    }
  }

  /** The fragment, its end marked. */
  static Writable ended(Writable fragment) {
    return writer -> {
      fragment.writeTo(writer);
      writer.write(END);
    };
  }
}

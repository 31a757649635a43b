package io.connectors.bootstrap.http.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
final class ReferencePageHttpTest {

  private static final String PAGE = "/features/connectors/openapi.html";
  private static final String SHAPE = "<span class=\"line-shape\">";

  @Test
  void shows_types_and_limits_in_words(InMemoryServer connectors)
      throws IOException, InterruptedException {
    assertThat(page(connectors))
        .contains(SHAPE + "query, integer, at least 1, at most 100, default: 50</span>")
        .contains("<code>status</code> <span class=\"line-must\">required</span>")
        .contains(SHAPE + "string, inactive | active | error</span>")
        .contains(SHAPE + "string or null</span>")
        .contains(SHAPE + "array of PublishTarget</span>");
  }

  private static String page(InMemoryServer connectors) throws IOException, InterruptedException {
    return connectors.signedInAs("acme-member").with("Accept", "text/html").get(PAGE).text();
  }
}

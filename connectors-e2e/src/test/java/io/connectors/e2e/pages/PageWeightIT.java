package io.connectors.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OneServer;
import io.connectors.e2e.support.RunningConnectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a browser fetches for a page; only a browser knows its cache. */
@ExtendWith(OneServer.class)
final class PageWeightIT {

  private static final long MAX_BYTES = 250 * 1024;
  private static final int MAX_REQUESTS = 8;
  private static final int LATER_REQUESTS = 2;

  /** What has come over the network for the page that is shown, not out of the cache. */
  private static final String FETCHED =
      "() => performance.getEntries().filter((entry) => entry.transferSize > 0).length";

  @Test
  void a_first_visit_from_the_sign_in_on_is_light_and_later_ones_are_lighter(
      RunningConnectors connectors) {
    try (Person admin = Person.at(connectors, Screen.DESK)) {
      List<Request> sent = new ArrayList<>();
      admin.page().onRequestFinished(sent::add);
      admin.signIn("acme-admin");
      admin.page().waitForLoadState();
      Map<String, Request> first = new LinkedHashMap<>();
      sent.forEach(request -> first.putIfAbsent(request.method() + request.url(), request));
      long bytes =
          first.values().stream().mapToLong(request -> request.sizes().responseBodySize).sum();
      assertThat(bytes).as(first.keySet().toString()).isBetween(10_000L, MAX_BYTES);
      assertThat(first.keySet()).hasSizeLessThanOrEqualTo(MAX_REQUESTS);
      admin.open(Api.PAGES + "?tab=installed");
      admin.page().waitForLoadState();
      assertThat((int) admin.page().evaluate(FETCHED)).isLessThanOrEqualTo(LATER_REQUESTS);
    }
  }
}

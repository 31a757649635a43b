package io.connectors.e2e.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The number of bytes and requests for a page. Only a browser has a cache. */
@ExtendWith(SharedServer.class)
final class PageWeightIT {

  private static final long MAX_BYTES = 250 * 1024;
  private static final int MAX_REQUESTS = 8;
  private static final int LATER_REQUESTS = 2;

  /** Resources transferred over the network for the current page, without those from the cache. */
  private static final String FETCHED =
      "() => performance.getEntries().filter((entry) => entry.transferSize > 0).length";

  @Test
  void a_first_visit_is_small_and_later_visits_use_the_cache(RunningConnectors connectors) {
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

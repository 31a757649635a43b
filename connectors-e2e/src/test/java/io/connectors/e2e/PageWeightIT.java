package io.connectors.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.Person;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How much is sent for a page, and what static files and pages say about themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageWeightIT {

  private static final long MOST_BYTES = 250 * 1024;
  private static final int MOST_REQUESTS = 8;
  private static final int LATER_REQUESTS = 2;

  /** What has come over the network for the page that is shown, not out of the cache. */
  private static final String FETCHED =
      "() => performance.getEntries().filter((entry) => entry.transferSize > 0).length";

  private static final Pattern ASSET = Pattern.compile("\"(/static/[^\"#]+)[\"#]");

  private RunningConnectors connectors;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors = RunningConnectors.start(home);
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void a_first_visit_from_the_sign_in_on_is_light_and_later_ones_are_lighter() {
    try (Person admin = Person.at(connectors, Screen.DESK)) {
      List<Request> sent = new ArrayList<>();
      admin.page().onRequestFinished(sent::add);
      admin.signIn("acme-admin");
      admin.page().waitForLoadState();
      Map<String, Request> first = new LinkedHashMap<>();
      sent.forEach(request -> first.putIfAbsent(request.method() + request.url(), request));
      long bytes =
          first.values().stream().mapToLong(request -> request.sizes().responseBodySize).sum();
      assertThat(bytes).as(first.keySet().toString()).isBetween(10_000L, MOST_BYTES);
      assertThat(first.keySet()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
      admin.open(Person.PAGES + "?tab=installed");
      admin.page().waitForLoadState();
      assertThat((int) admin.page().evaluate(FETCHED)).isLessThanOrEqualTo(LATER_REQUESTS);
    }
  }

  @Test
  void static_files_are_compressed_and_kept_for_good_under_a_name_with_a_hash()
      throws IOException, InterruptedException {
    for (String asset : assetsOf("/login")) {
      Answer answer =
          connectors.anonymous().with("Accept-Encoding", "br, gzip").send("HEAD", asset);
      assertThat(answer.status()).as(asset).isEqualTo(200);
      assertThat(answer.header("cache-control")).hasValue("public, max-age=31536000, immutable");
      assertThat(answer.header("content-encoding")).hasValue("gzip");
      assertThat(answer.header("x-content-type-options")).hasValue("nosniff");
      Answer other =
          connectors.anonymous().get(asset.replaceAll("-[0-9a-f]{16}", "-" + "0".repeat(16)));
      assertThat(other.status()).isEqualTo(404);
      assertThat(other.header("cache-control")).hasValue("no-store");
      Answer plain = connectors.anonymous().get(asset);
      assertThat(plain.header("content-encoding")).isEmpty();
    }
  }

  @Test
  void pages_are_kept_nowhere_and_allow_no_inline_script_or_style()
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    for (String path : new String[] {Person.PAGES, Person.PAGES + "installed", "/login"}) {
      Answer page = admin.get(path);
      assertThat(page.header("cache-control")).hasValue("no-store");
      assertThat(page.header("content-security-policy").orElseThrow())
          .contains("script-src 'self';")
          .contains("style-src 'self';")
          .contains("frame-ancestors 'none'");
      assertThat(page.text()).contains("<meta name=\"csrf-token\" content=\"");
      assertThat(page.text()).doesNotContainPattern("(?i)<style|style=|<script>| on[a-z]+=");
    }
  }

  @Test
  void htmx_gets_the_part_and_everybody_else_the_page() throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    Api htmx = admin.with("HX-Request", "true");
    for (String path : new String[] {"catalog", "installed", "?tab=installed"}) {
      Answer page = admin.get(Person.PAGES + path);
      Answer part = htmx.get(Person.PAGES + path);
      Answer results = htmx.with("HX-Target", "results").get(Person.PAGES + path);
      assertThat(page.header("vary")).as(path).hasValue("HX-Request");
      assertThat(part.header("vary")).hasValue("HX-Request");
      assertThat(page.text()).contains("<html");
      assertThat(part.text()).doesNotContain("<html").contains("role=\"tablist\"");
      assertThat(results.text()).doesNotContain("tablist").contains("id=\"found\"");
      Answer back = htmx.with("HX-History-Restore-Request", "true").get(Person.PAGES + path);
      assertThat(back.text()).contains("<html");
    }
  }

  @Test
  void a_refusal_is_a_page_for_people_a_message_for_htmx_and_a_problem_for_programs()
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    Answer page = admin.get(Person.PAGES + "installed?status=nonsense");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("<html").contains("The parameter status must be");
    Answer htmx = admin.with("HX-Request", "true").get(Person.PAGES + "installed?status=nonsense");
    assertThat(htmx.status()).isEqualTo(400);
    assertThat(htmx.header("hx-retarget")).hasValue("#toasts");
    assertThat(htmx.text()).doesNotContain("<html").contains("The parameter status must be");
    Answer program = admin.with("Accept", "text/html").get(Api.ROOT + "/nothing");
    assertThat(program.header("content-type")).hasValue("application/problem+json");
    Answer lost = admin.with("Accept", "text/html").get("/nothing");
    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.text()).contains("There is nothing at this address.").contains("<html");
  }

  private List<String> assetsOf(String path) throws IOException, InterruptedException {
    Matcher matcher = ASSET.matcher(connectors.anonymous().get(path).text());
    List<String> assets = new ArrayList<>();
    while (matcher.find()) {
      assets.add(matcher.group(1));
    }
    assertThat(assets).hasSizeGreaterThanOrEqualTo(3);
    return assets;
  }
}

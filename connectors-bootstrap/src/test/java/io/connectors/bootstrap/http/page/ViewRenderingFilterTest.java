package io.connectors.bootstrap.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test: responses for pages and static files: fragments, headers, compression and errors. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewRenderingFilterTest {

  private static final Pattern ASSET = Pattern.compile("\"(/static/[^\"#]+)[\"#]");

  private InMemoryServer connectors;

  @BeforeAll
  void start(InMemoryServer shared) {
    connectors = shared;
  }

  @Test
  void static_files_are_compressed_and_immutable() throws IOException, InterruptedException {
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
  void pages_are_not_cached_and_allow_no_inline_script_or_style()
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    for (String path : new String[] {Api.PAGES, Api.PAGES + "installed", "/login"}) {
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
  void htmx_receives_the_fragment_and_other_clients_the_page()
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    Api htmx = admin.with("HX-Request", "true");
    for (String path : new String[] {"catalog", "installed", "?tab=installed"}) {
      Answer page = admin.get(Api.PAGES + path);
      Answer part = htmx.get(Api.PAGES + path);
      Answer results = htmx.with("HX-Target", "results").get(Api.PAGES + path);
      assertThat(page.header("vary")).as(path).hasValue("HX-Request");
      assertThat(part.header("vary")).hasValue("HX-Request");
      assertThat(page.text()).contains("<html");
      assertThat(part.text()).doesNotContain("<html").contains("role=\"tablist\"");
      assertThat(results.text()).doesNotContain("tablist").contains("id=\"found\"");
      Answer back = htmx.with("HX-History-Restore-Request", "true").get(Api.PAGES + path);
      assertThat(back.text()).contains("<html");
    }
  }

  @Test
  void an_error_is_a_page_a_toast_for_htmx_or_a_problem() throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    Answer page = admin.get(Api.PAGES + "installed?status=nonsense");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("<html").contains("The parameter status must be");
    Answer htmx = admin.with("HX-Request", "true").get(Api.PAGES + "installed?status=nonsense");
    assertThat(htmx.status()).isEqualTo(400);
    assertThat(htmx.header("hx-retarget")).hasValue("#toasts");
    assertThat(htmx.text()).doesNotContain("<html").contains("The parameter status must be");
    Answer program = admin.with("Accept", "text/html").get(Api.ROOT + "/nothing");
    assertThat(program.header("content-type")).hasValue("application/problem+json");
    Answer lost = admin.with("Accept", "text/html").get("/nothing");
    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.text())
        .contains("This page does not exist, or its content was deleted.")
        .contains("<html");
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

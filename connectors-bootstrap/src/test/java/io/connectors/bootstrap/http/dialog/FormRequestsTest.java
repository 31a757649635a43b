package io.connectors.bootstrap.http.dialog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms as browsers send them, and as no browser of ours would. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FormRequestsTest {

  private static final String CREATE = Api.PAGES + "forms/create";

  private InMemoryServer connectors;
  private Cookies browser;
  private Seeds acme;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    browser = Cookies.of(shared, "acme-admin");
    acme = new Seeds(shared.signedInAs("acme-admin"));
  }

  @Test
  void a_form_whose_body_comes_later_than_its_head_is_taken_like_any_other() throws Exception {
    String id = acme.install("Slow form");
    byte[] body = ("csrfToken=" + browser.token()).getBytes(ISO_8859_1);
    String head =
        String.join(
            "\r\n",
            "POST " + Api.PAGES + id + "/activate HTTP/1.1",
            "Host: localhost",
            "Cookie: " + browser.api().headers().get("Cookie"),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + body.length,
            "Connection: close\r\n\r\n");
    RawHttp.Reply reply =
        RawHttp.at(connectors.address()).sendSlowly(head.getBytes(ISO_8859_1), body);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(status(id)).isEqualTo("active");
  }

  @Test
  void a_write_by_cookie_needs_the_token_in_json_and_delete_too() throws Exception {
    String id = acme.install("By cookie");
    String path = Api.ROOT + "/connectors/" + id;
    Api withToken = browser.api().with("X-CSRF-TOKEN", browser.token());
    assertThat(browser.api().put(path, "{\"name\":\"Renamed\"}").status()).isEqualTo(403);
    assertThat(browser.api().with("X-CSRF-TOKEN", "made-up").delete(path).status()).isEqualTo(403);
    assertThat(browser.api().submit(Api.PAGES + id + "/delete", "").status()).isEqualTo(403);
    assertThat(withToken.put(path, "{\"name\":\"By cookie too\"}").status()).isEqualTo(200);
    assertThat(withToken.delete(path).status()).isEqualTo(204);
  }

  @Test
  void a_body_that_is_no_form_is_of_the_wrong_kind() throws Exception {
    String id = acme.install("Other kinds");
    Api withToken = browser.api().with("X-CSRF-TOKEN", browser.token());
    for (String route :
        List.of(
            "forms/create",
            "forms/validate-name",
            "forms/edit/" + id,
            id + "/activate",
            id + "/deactivate",
            id + "/delete")) {
      for (String kind : List.of("application/json", "multipart/form-data; boundary=x")) {
        Answer answer = withToken.with("Content-Type", kind).send("POST", Api.PAGES + route, "{}");
        assertThat(answer.status()).as(route + " as " + kind).isEqualTo(415);
        assertThat(answer.text()).contains("application/x-www-form-urlencoded");
      }
    }
    assertThat(status(id)).isEqualTo("inactive");
  }

  @Test
  void a_text_that_is_no_utf_8_is_refused_and_never_replaced_by_another() throws Exception {
    for (String value : List.of("%E9t%E9", "%C0%80", "%ED%A0%80")) {
      String form = "/catalog_id=medium&/auth/api_key=" + value + "&csrfToken=" + browser.token();
      Answer answer = browser.api().submit(CREATE, form);
      assertThat(answer.status()).as(value).isEqualTo(400);
      assertThat(answer.text()).contains("UTF-8");
    }
  }

  @Test
  void a_form_that_was_opened_for_another_tenant_adds_nothing_before_it_is_asked_again()
      throws Exception {
    Cookies staff = Cookies.of(connectors, "platform-admin").with("connectors_tenant=globex");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "/catalog_id", "medium",
                "/tenant_id", "acme",
                "/name", "Meant for acme",
                "/config/publication_label", "Stories"));
    Answer refused = staff.submit(CREATE, form);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains("The tenant changed after you opened this form.")
        .contains("value=\"Meant for acme\"")
        .contains("name=\"/tenant_id\" value=\"globex\"");
    Api everywhere = connectors.signedInAs("platform-admin");
    String search = Api.ROOT + "/installed?search=Meant+for+acme";
    assertThat(everywhere.get(search).json()).isEmpty();
    form.put("/tenant_id", "globex");
    assertThat(staff.submit(CREATE, form).status()).isEqualTo(303);
  }

  @Test
  void the_tenant_chosen_on_the_pages_does_not_count_for_programs() throws Exception {
    acme.install("Of acme alone");
    Cookies staff = Cookies.of(connectors, "platform-admin").with("connectors_tenant=globex");
    String search = "?search=Of+acme+alone";
    Answer all = staff.api().get(Api.ROOT + "/installed" + search);
    assertThat(all.json()).hasSize(1);
    assertThat(staff.api().get(Api.PAGES + "installed" + search).text())
        .doesNotContain(">Of acme alone<");
    Api withToken = staff.api().with("X-CSRF-TOKEN", staff.token());
    assertThat(withToken.post(Api.ROOT + "/connectors", "{}").status()).isEqualTo(400);
  }

  @Test
  void a_delete_from_a_page_with_filters_that_are_none_is_done_and_says_so() throws Exception {
    String id = acme.install("Odd filters");
    Api htmx =
        browser
            .api()
            .with("X-CSRF-TOKEN", browser.token())
            .with("HX-Request", "true")
            .with("HX-Current-URL", connectors.address() + Api.PAGES + "?status=nonsense");
    Answer answer = htmx.delete(Api.PAGES + id);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("Deleted Odd filters.");
  }

  @Test
  void a_sign_in_that_another_site_has_sent_is_refused_also_in_an_old_browser() throws Exception {
    String form = Cookies.form(Map.of("username", "acme-admin", "password", Served.DEMO_PASSWORD));
    Api nobody = connectors.anonymous();
    for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
      Answer answer = nobody.with("Origin", origin).submit("/login", form);
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.header("set-cookie")).isEmpty();
    }
    Answer cross = nobody.with("Sec-Fetch-Site", "cross-site").submit("/login", form);
    assertThat(cross.status()).isEqualTo(403);
    Answer own = nobody.with("Origin", connectors.address()).submit("/login", form);
    assertThat(own.status()).isEqualTo(303);
  }

  @Test
  void cookies_travel_by_tls_alone_where_a_proxy_says_that_there_is_tls() throws Exception {
    String form = Cookies.form(Map.of("username", "acme-admin", "password", Served.DEMO_PASSWORD));
    Answer plain = connectors.anonymous().submit("/login", form);
    Answer tls = connectors.anonymous().with("X-Forwarded-Proto", "https").submit("/login", form);
    assertThat(plain.header("set-cookie").orElseThrow()).doesNotContain("Secure");
    assertThat(tls.header("set-cookie").orElseThrow()).contains("Secure");
  }

  private String status(String id) throws IOException, InterruptedException {
    return acme.admin().get(Api.ROOT + "/connectors/" + id).json().path("status").asText();
  }
}

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

/** Test: form requests, valid and malformed. */
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
  void accepts_a_form_whose_body_arrives_after_its_headers() throws Exception {
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
  void every_write_with_a_cookie_requires_a_csrf_token() throws Exception {
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
  void rejects_a_body_of_another_media_type() throws Exception {
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
      for (String type : List.of("application/json", "multipart/form-data; boundary=x")) {
        Answer answer = withToken.with("Content-Type", type).send("POST", Api.PAGES + route, "{}");
        assertThat(answer.status()).as(route + " as " + type).isEqualTo(415);
        assertThat(answer.text()).contains("application/x-www-form-urlencoded");
      }
    }
    assertThat(status(id)).isEqualTo("inactive");
  }

  @Test
  void rejects_text_that_is_not_utf_8() throws Exception {
    for (String value : List.of("%E9t%E9", "%C0%80", "%ED%A0%80")) {
      String form = "/catalog_id=medium&/auth/api_key=" + value + "&csrfToken=" + browser.token();
      Answer answer = browser.api().submit(CREATE, form);
      assertThat(answer.status()).as(value).isEqualTo(400);
      assertThat(answer.text()).contains("UTF-8");
    }
  }

  @Test
  void a_form_opened_for_another_tenant_asks_for_confirmation() throws Exception {
    Cookies staff = Cookies.of(connectors, "platform-admin").with("connectors_tenant=globex");
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "/catalog_id", "medium",
                "/tenant_id", "acme",
                "/name", "Meant for acme",
                "/config/publication_label", "Stories"));
    Answer conflict = staff.submit(CREATE, form);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.text())
        .contains("The tenant changed after you opened this form.")
        .contains("value=\"Meant for acme\"")
        .contains("name=\"/tenant_id\" value=\"globex\"");
    Api allTenants = connectors.signedInAs("platform-admin");
    String search = Api.ROOT + "/installed?search=Meant+for+acme";
    assertThat(allTenants.get(search).json()).isEmpty();
    form.put("/tenant_id", "globex");
    assertThat(staff.submit(CREATE, form).status()).isEqualTo(303);
  }

  @Test
  void the_api_ignores_the_tenant_selected_on_the_pages() throws Exception {
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
  void deletes_from_a_page_with_invalid_filters() throws Exception {
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
  void rejects_a_cross_site_sign_in_even_of_an_old_browser() throws Exception {
    String form = Cookies.form(Map.of("username", "acme-admin", "password", Served.DEMO_PASSWORD));
    Api anonymous = connectors.anonymous();
    for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
      Answer answer = anonymous.with("Origin", origin).submit("/login", form);
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.header("set-cookie")).isEmpty();
    }
    Answer cross = anonymous.with("Sec-Fetch-Site", "cross-site").submit("/login", form);
    assertThat(cross.status()).isEqualTo(403);
    Answer own = anonymous.with("Origin", connectors.address()).submit("/login", form);
    assertThat(own.status()).isEqualTo(303);
  }

  @Test
  void cookies_are_secure_behind_a_tls_proxy() throws Exception {
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

package io.connectors.bootstrap.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.Problems;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.bootstrap.support.RawHttp.Reply;
import io.connectors.bootstrap.support.Seeds;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: text that is not UTF-8 is rejected with 400 everywhere, and nothing is stored. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TextEncodingTest {

  /** An overlong {@code /}, each byte as a character of ISO 8859-1. */
  private static final String OVERLONG = "\u00c0\u00af";

  private InMemoryServer connectors;
  private RawHttp server;
  private Api acme;
  private Cookies browser;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    server = RawHttp.at(shared.address());
    acme = shared.signedInAs("acme-admin");
    browser = Cookies.of(shared, "acme-admin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /connectors | {\"catalog_id\":\"medium\",\"name\":\"aa#\",\"config\":{\"publication_label\":\"ab\"}}",
        "POST | /connectors | {\"catalog_id\":\"medium\",\"name\":\"Label\",\"config\":{\"publication_label\":\"ab#\"}}",
        "POST | /connectors | {\"catalog_id\":\"medium\",\"name\":\"Tag\",\"tags\":[\"#\"]}",
        "POST | /connectors | {\"catalog_id\":\"medium\",\"name\":\"Secret\",\"auth\":{\"api_key\":\"0123456789#\"}}",
        "POST | /validate-config | {\"catalog_key\":\"medium\",\"config\":{\"publication_label\":\"ab#\"}}",
        "POST | /service-tokens | {\"name\":\"ab#\",\"scopes\":[\"connectors:read\"]}",
      })
  void a_json_body_that_is_not_utf_8_is_400(String method, String path, String body)
      throws IOException, InterruptedException {
    long before = count();
    Problems.require(json(method, Api.ROOT + path, body.replace("#", OVERLONG)), 400);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void an_update_that_is_not_utf_8_is_400_and_changes_nothing()
      throws IOException, InterruptedException {
    String path = Api.ROOT + "/connectors/" + new Seeds(acme).install("Encoded " + count());
    String before = acme.get(path).text();
    Problems.require(json("PUT", path, "{\"name\":\"ab" + OVERLONG + "\"}"), 400);
    assertThat(acme.get(path).text()).isEqualTo(before);
  }

  @Test
  void a_sign_in_that_is_not_utf_8_is_400() throws IOException {
    String body = "{\"username\":\"acme-admin\",\"password\":\"" + OVERLONG + "\"}";
    Problems.require(json("POST", "/login", body), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void a_json_body_in_another_encoding_is_400(String charset) throws IOException {
    byte[] body = "{\"catalog_key\":\"medium\",\"config\":{}}".getBytes(charset);
    Problems.require(
        json("POST", Api.ROOT + "/validate-config", new String(body, ISO_8859_1)), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/installed?search=%C0%AF",
        "/installed?tag=%ED%A0%80",
        "/installed?search=a%80b",
        "/installed?category=%F4%90%80%80",
        "/installed?unknown=%C3",
        "/installed?%FF=1",
        "/catalog/%E9",
        "/catalog/word%C1%BFpress",
        "/connectors/%C3%28",
      })
  void a_url_that_is_not_utf_8_is_400(String path) throws IOException {
    Problems.require(
        server.send("GET " + Api.ROOT + path + " HTTP/1.1", acme.headers(), Optional.empty()), 400);
  }

  @Test
  void a_url_in_utf_8_is_accepted() throws IOException, InterruptedException {
    assertThat(acme.get(Api.ROOT + "/installed?search=%C3%A9%F0%9F%98%80").status()).isEqualTo(200);
    assertThat(acme.get(Api.ROOT + "/catalog/%C3%A9").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%C0%AF", "\u00c0\u00af", "%ED%A0%80", "%80", "\u00e9"})
  void a_form_that_is_not_utf_8_is_400(String bytes) throws IOException, InterruptedException {
    long before = count();
    String form =
        "csrfToken="
            + browser.token()
            + "&/catalog_id=medium&/name=ab"
            + bytes
            + "&/config/publication_label=ab";
    Map<String, String> headers = new HashMap<>(browser.api().headers());
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    Reply reply =
        server.send(
            "POST " + Api.PAGES + "forms/create HTTP/1.1",
            headers,
            Optional.of(form.getBytes(ISO_8859_1)));
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acm\u00e9", "acme\u200b", "\u00a0acme"})
  void rejects_a_tenant_id_that_is_not_ascii(String tenant)
      throws IOException, InterruptedException {
    Map<String, String> headers = new HashMap<>(connectors.signedInAs("platform-admin").headers());
    headers.put("X-Tenant-Id", tenant);
    Problems.require(
        server.send("GET " + Api.ROOT + "/installed HTTP/1.1", headers, Optional.empty()), 400);
  }

  private Reply json(String method, String path, String latin1) throws IOException {
    Map<String, String> headers = new HashMap<>(acme.headers());
    headers.put("Content-Type", "application/json");
    return server.send(
        method + " " + path + " HTTP/1.1", headers, Optional.of(latin1.getBytes(ISO_8859_1)));
  }

  private long count() throws IOException, InterruptedException {
    return Long.parseLong(
        acme.get(Api.ROOT + "/installed?limit=1").header("x-total-count").orElse("-1"));
  }
}

package io.connectors.bootstrap.http.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Test: a form submitted twice takes effect once, also without JavaScript. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RepeatedFormsTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String CREATE = Api.PAGES + "forms/create";
  private static final String TOKENS = Api.PAGES + "tokens/make";

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
  void a_repeated_creation_creates_one_connector() throws Exception {
    Map<String, String> form = creation("Sent twice");
    for (int i = 0; i < 3; i++) {
      Answer answer = browser.submit(CREATE, form);
      assertThat(answer.status()).isEqualTo(303);
    }
    assertThat(named("Sent twice")).hasSize(1);
    assertThat(htmx(CREATE, form).status()).isEqualTo(200);
  }

  @Test
  void concurrent_repeats_create_one_connector() throws Exception {
    Map<String, String> form = creation("Sent at once");
    List<Callable<Integer>> sends = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sends.add(() -> browser.submit(CREATE, form).status());
    }
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      for (Future<Integer> status : threads.invokeAll(sends)) {
        assertThat(status.get()).isEqualTo(303);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(named("Sent at once")).hasSize(1);
  }

  @Test
  void a_repeat_with_other_values_is_offered_as_an_edit() throws Exception {
    Map<String, String> form = creation("Typed first");
    assertThat(browser.submit(CREATE, form).status()).isEqualTo(303);
    form.put("/name", "Typed later");
    form.put("/config/publication_label", "Later label");

    Answer offered = browser.submit(CREATE, form);

    assertThat(offered.status()).isEqualTo(409);
    assertThat(offered.text())
        .contains("This connector was already added.")
        .contains("value=\"Typed later\"")
        .contains("value=\"Later label\"");
    assertThat(named("Typed later")).isEmpty();
    JsonNode added = named("Typed first").get(0);
    Map<String, String> edit = hidden(offered.text());
    edit.put("/name", "Typed later");
    edit.put("/config/publication_label", "Later label");
    String address = Api.PAGES + "forms/edit/" + added.path("id").asText();
    assertThat(browser.submit(address, edit).status()).isEqualTo(303);
    assertThat(named("Typed later").get(0).path("id")).isEqualTo(added.path("id"));
    assertThat(named("Typed first")).isEmpty();
  }

  @Test
  void a_repeat_after_deletion_reports_it_and_can_create_again() throws Exception {
    Map<String, String> form = creation("Deleted between");
    browser.submit(CREATE, form);
    acme.admin()
        .delete(Api.ROOT + "/connectors/" + named("Deleted between").get(0).path("id").asText());

    Answer again = browser.submit(CREATE, form);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("was added and then deleted");
    form.putAll(hidden(again.text()));
    assertThat(browser.submit(CREATE, form).status()).isEqualTo(303);
    assertThat(named("Deleted between")).hasSize(1);
  }

  @Test
  void keys_of_other_users_and_tenants_are_unknown() throws Exception {
    Map<String, String> form = creation("Of one key");
    browser.submit(CREATE, form);
    Cookies staff = Cookies.of(connectors, "platform-admin").with("connectors_tenant=acme");
    Answer conflict = staff.submit(CREATE, form);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.text()).contains("Another connector already has this name.");
    form.remove("/tenant_id");
    Cookies globex = Cookies.of(connectors, "globex-admin");
    assertThat(globex.submit(CREATE, form).status()).isEqualTo(303);
    assertThat(named("Of one key")).hasSize(1);
  }

  @Test
  void a_repeated_edit_is_saved_once_without_a_conflict() throws Exception {
    String id = acme.install("Changed twice");
    String address = Api.PAGES + "forms/edit/" + id;
    Map<String, String> form = hidden(browser.api().get(address).text());
    form.put("/name", "Changed twice");
    form.put("/config/publication_label", "Saved");
    assertThat(browser.submit(address, form).status()).isEqualTo(303);
    assertThat(browser.submit(address, form).status()).isEqualTo(303);
    assertThat(read(id).path("version").asInt()).isEqualTo(2);

    form.put("/config/publication_label", "Saved later");
    assertThat(browser.submit(address, form).status()).isEqualTo(303);
    assertThat(read(id).path("config").path("publication_label").asText()).isEqualTo("Saved later");

    acme.admin().put(Api.ROOT + "/connectors/" + id, "{\"tags\": [\"of a colleague\"]}");
    form.put("/config/publication_label", "Too late");
    assertThat(browser.submit(address, form).status()).isEqualTo(412);
  }

  @Test
  void repeated_actions_take_effect_once() throws Exception {
    String id = acme.install("Acted on twice");
    String card = Api.PAGES + "installed?search=Acted+on+twice";
    Map<String, String> form = hidden(browser.api().get(card).text());
    assertThat(htmx(Api.PAGES + id + "/activate", form).status()).isEqualTo(200);
    Answer again = htmx(Api.PAGES + id + "/activate", form);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("Activated ");
    assertThat(read(id).path("version").asInt()).isEqualTo(2);

    String address = Api.PAGES + id + "/delete";
    Map<String, String> deletion = hidden(browser.api().get(address).text());
    assertThat(browser.submit(address, deletion).status()).isEqualTo(303);
    assertThat(browser.submit(address, deletion).status()).isEqualTo(303);
    assertThat(htmx(address, deletion).text()).contains("Deleted the connector.");
    assertThat(htmx(address, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void a_repeated_token_form_creates_one_token_shown_once() throws Exception {
    Map<String, String> form = hidden(browser.api().get(TOKENS).text());
    form.put("/name", "Submitted twice");
    form.put("/scopes", "connectors:read");
    form.put("/expires_in_days", "30");
    assertThat(browser.submit(TOKENS, form).text()).contains("see it again");

    Answer again = browser.submit(TOKENS, form);

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text())
        .contains("No second token was created.")
        .contains("Revoke")
        .doesNotContain("id=\"made-token\"");
    JsonNode tokens = acme.admin().get(Api.ROOT + "/service-tokens").json();
    assertThat(tokens.findValuesAsText("name")).filteredOn("Submitted twice"::equals).hasSize(1);
  }

  private Map<String, String> creation(String name) throws IOException, InterruptedException {
    Map<String, String> form = hidden(browser.api().get(CREATE + "?catalog_id=medium").text());
    form.put("/name", name);
    form.put("/config/publication_label", "Stories");
    form.put("/auth/api_key", "a-key-of-" + name);
    return form;
  }

  /** The first hidden field of each name, as a browser submits it. */
  private static Map<String, String> hidden(String html) {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = HIDDEN.matcher(html);
    while (matcher.find()) {
      String value = matcher.group(2).replace("&quot;", "\"").replace("&amp;", "&");
      fields.putIfAbsent(matcher.group(1), value);
    }
    fields.remove("csrfToken");
    return fields;
  }

  private Answer htmx(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return new Cookies(browser.api().with("HX-Request", "true"), browser.token())
        .submit(path, form);
  }

  private List<JsonNode> named(String name) throws IOException, InterruptedException {
    String search = Api.ROOT + "/installed?search=" + name.replace(" ", "+");
    List<JsonNode> matches = new ArrayList<>();
    acme.admin().get(search).json().forEach(matches::add);
    return matches;
  }

  private JsonNode read(String id) throws IOException, InterruptedException {
    return acme.admin().get(Api.ROOT + "/connectors/" + id).json();
  }
}

package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms of an operator's own connector types: a later revision without some fields, and long
 * secrets. Only a browser runs the form.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangedTypesIT {

  private static final String TYPE =
      """
      {"key": "%s", "revision": %d, "name": "%s", "description": "A type of our own.", "category": "Web",
       "icon": "plug", "auth_type": "api_key", "capabilities": {}, "default_config_schema": {"type": "object",
       "additionalProperties": false, "required": ["label"], "properties": {"label": {"type": "string", "title": "Label",
       "minLength": 1}%s}}, "auth_schema": {"type": "object", "additionalProperties": false, "properties": {%s}}}
      """;
  private static final String DROPPED =
      """
      , "old_text": {"type": "string"}, "old_number": {"type": "integer"}, "old_list": {"type": "array", "items": {"type":
      "string"}}, "old_object": {"type": "object", "properties": {"a": {"type": "string"}}}
      """;
  private static final String TOKEN = "\"token\": {\"type\": \"string\", \"x-secret\": true}";
  private static final String OLD_KEY = ", \"old_key\": {\"type\": \"string\", \"x-secret\": true}";
  private static final String LONG =
      ", \"private_key\": {\"type\": \"string\", \"title\": \"Private key\", \"x-secret\": true,"
          + " \"x-multiline\": true}";
  private static final String BODY =
      """
      {"catalog_id": "changed", "name": "%s", "config": {"label": "Kept", "old_text": "a text", "old_number": 7,
       "old_list": ["a", "b"], "old_object": {"a": "b"}}, "auth": {"token": "t-e2e", "old_key": "k-e2e"}}
      """;
  private static final String MASK =
      "field => getComputedStyle(field).webkitTextSecurity + ' ' + getComputedStyle(field).color";

  private RunningConnectors connectors;
  private Api admin;

  @BeforeAll
  void start(@TempDir Path home, @TempDir Path types) throws IOException, InterruptedException {
    Map<String, String> settings = Map.of("CONNECTORS_CATALOG_DIR", types.toString());
    Files.writeString(
        types.resolve("long.json"), TYPE.formatted("long", 1, "Long", "", TOKEN + LONG));
    Path changed = types.resolve("changed.json");
    Files.writeString(changed, TYPE.formatted("changed", 1, "Changed", DROPPED, TOKEN + OLD_KEY));
    try (RunningConnectors before = RunningConnectors.start(home, settings)) {
      Api first = before.signedInAs("acme-admin");
      for (String name : List.of("With script", "Without script")) {
        Answer installed = first.post(Api.ROOT + "/connectors", BODY.formatted(name));
        assertThat(installed.status()).as(installed.text()).isEqualTo(201);
      }
    }
    Files.writeString(changed, TYPE.formatted("changed", 2, "Changed", "", TOKEN));
    connectors = RunningConnectors.start(home, settings);
    admin = connectors.signedInAs("acme-admin");
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void a_field_that_the_type_no_longer_has_is_shown_and_removed_by_a_click()
      throws IOException, InterruptedException {
    try (Person person = signedIn(Screen.PHONE_IN_THE_DARK)) {
      person.button("With script", "Configure").click();
      assertThat(person.page().locator("form.dialog-form")).isVisible();
      person.checkAccess("fields no longer used, on a phone");
      person.takeScreenshot("no-longer-used-on-a-phone");
    }
    removeUnusedFields(Screen.DESK, "With script");
  }

  @Test
  void an_unused_field_is_removed_without_script() throws IOException, InterruptedException {
    removeUnusedFields(Screen.DESK_WITHOUT_SCRIPT, "Without script");
  }

  private void removeUnusedFields(Screen screen, String name)
      throws IOException, InterruptedException {
    try (Person person = signedIn(screen)) {
      person.button(name, "Configure").click();
      Locator form = person.page().locator("form.dialog-form");
      assertThat(form.locator(".form-lost")).hasCount(5);
      assertThat(form).containsText("a text");
      assertThat(form).not().containsText("k-e2e");
      form.locator("[name='/config/label']").fill("Typed");
      form.locator("button[type=submit]").last().click();
      Locator lost =
          form.locator(".form-lost").filter(new Locator.FilterOptions().setHasText("old_text"));
      assertThat(lost).containsText("This connector type has no such field. Remove it.");
      assertThat(form.locator("[name='/config/label']")).hasValue("Typed");
      person.checkAccess("fields no longer used, " + screen);
      person.takeScreenshot("no-longer-used-" + screen.name().toLowerCase(Locale.ROOT));
      for (int i = 0; i < 5; i++) {
        form.locator(".form-lost").nth(i).getByText("No longer used: remove").click();
      }
      form.locator("button[type=submit]").last().click();
      assertThat(form).hasCount(0);
    }
    String stored = admin.get(Api.ROOT + "/installed?search=" + name.replace(" ", "+")).text();
    assertThat(stored).contains("\"config\":{\"label\":\"Typed\"}").contains("[\"token\"]");
  }

  @Test
  void a_multi_line_secret_is_readable_only_while_it_is_revealed() {
    try (Person person =
        Person.at(connectors, Screen.DESK)
            .signIn("acme-admin")
            .open(Person.PAGES + "?tab=catalog")
            .expectingRejections()) {
      person.button("Long", "Add").click();
      Locator key = person.dialog().locator("textarea[name='/auth/private_key']");
      key.fill("-----BEGIN KEY-----\nsecret line\n-----END KEY-----");
      assertThat(key).hasAttribute("spellcheck", "false");
      assertThat((String) key.evaluate(MASK)).startsWith("disc ");
      person.checkAccess("a secret of many lines");
      person.takeScreenshot("secret-of-many-lines");
      Locator show =
          person
              .dialog()
              .locator(".input-group")
              .filter(new Locator.FilterOptions().setHas(person.page().locator("textarea")))
              .getByText("Show");
      show.click();
      assertThat((String) key.evaluate(MASK)).startsWith("none ");
      person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(key.evaluate(MASK)).isEqualTo("disc rgba(0, 0, 0, 0)");
      person.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
      show.click();
      assertThat((String) key.evaluate(MASK)).startsWith("disc ");
      show.click();
      person.dialog().locator("button[type=submit]").last().click();
      assertThat(person.dialog()).containsText("For security we don't keep secrets.");
      assertThat(key).hasValue("");
      key.fill("again");
      assertThat((String) key.evaluate(MASK)).startsWith("disc ");
    }
  }

  private Person signedIn(Screen screen) {
    return Person.at(connectors, screen)
        .signIn("acme-admin")
        .open(Person.PAGES + "?tab=installed")
        .expectingRejections();
  }
}

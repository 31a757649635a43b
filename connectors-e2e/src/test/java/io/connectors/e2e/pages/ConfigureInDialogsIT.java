package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Connectors are created and edited in a dialog, which keeps all input except secrets. Only a
 * browser opens a dialog.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConfigureInDialogsIT {

  private RunningConnectors connectors;
  private Api api;
  private Seeds globex;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    api = connectors.signedInAs("globex-admin");
    globex = new Seeds(api);
  }

  @Test
  void a_connector_is_created_after_an_error_is_corrected()
      throws IOException, InterruptedException {
    try (Person admin = admin("?tab=catalog").expectingRejections()) {
      admin.button("WordPress", "Add").click();
      assertThat(admin.page().getByRole(AriaRole.DIALOG)).hasAccessibleName("Add WordPress");
      admin.checkAccess("create dialog");
      admin.takeScreenshot("create-wordpress");
      field(admin, "/name").fill("Company blog");
      field(admin, "/tags").fill("news, english");
      field(admin, "/config/base_url").fill("blog.example.com");
      field(admin, "/config/site_label").fill("Blog");
      field(admin, "/auth/username").fill("editor");
      field(admin, "/auth/password").fill("correct horse");
      submit(admin, "Add");
      assertThat(error(admin, "/config/base_url")).containsText("https://example.com");
      assertThat(admin.dialog().getByRole(AriaRole.ALERT)).isFocused();
      assertThat(field(admin, "/name")).hasValue("Company blog");
      assertThat(field(admin, "/auth/username")).hasValue("editor");
      assertThat(field(admin, "/auth/password")).hasValue("");
      admin.checkAccess("create dialog with an error");
      admin.takeScreenshot("create-error");
      admin.dialog().getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).first().click();
      assertThat(field(admin, "/config/base_url")).isFocused();
      field(admin, "/config/base_url").fill("https://blog.example.com");
      field(admin, "/auth/password").fill("correct horse");
      submit(admin, "Add");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.card("Company blog")).containsText("Inactive");
      assertThat(admin.page().locator("#toasts"))
          .containsText("Added Company blog. It is not active yet.");
      assertThat(admin.tab("Installed")).hasAttribute("aria-selected", "true");
      admin.takeScreenshot("added");
      admin.button("Company blog", "Activate").click();
      assertThat(admin.button("Company blog", "Deactivate")).isVisible();
    }
    JsonNode stored = installed("Company blog");
    assertThat(stored.path("config").path("base_url").asText())
        .isEqualTo("https://blog.example.com");
    assertThat(stored.path("tags").toString()).isEqualTo("[\"news\",\"english\"]");
    assertThat(stored.path("auth_fields").toString()).contains("username", "password");
  }

  @Test
  void a_name_already_used_is_reported_while_typing() throws IOException, InterruptedException {
    String id = globex.install("Occupied");
    try (Person admin = admin("?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").pressSequentially("Occupied");
      assertThat(admin.dialog()).containsText("Another connector already has this name.");
      field(admin, "/name").pressSequentially(" no more");
      assertThat(admin.dialog()).containsText("This name is free.");
      admin.dialog().getByText("Cancel").click();
      admin.press("Discard");
      admin.open(Person.PAGES + "?tab=installed&search=Occupied");
      admin.page().locator("#configure-" + id).click();
      field(admin, "/name").press("End");
      field(admin, "/name").pressSequentially("  ");
      assertThat(admin.dialog()).containsText("This name is free.");
    }
  }

  @Test
  void an_edit_keeps_the_secret_unless_it_is_replaced() throws IOException, InterruptedException {
    String id = globex.install("Configured", "old");
    try (Person admin = admin("?tab=installed&search=Configured").expectingRejections()) {
      admin.button("Configured", "Configure").click();
      assertThat(field(admin, "/config/publication_label")).hasValue("Stories");
      assertThat(field(admin, "/tags")).hasValue("old");
      assertThat(admin.dialog()).containsText("set");
      assertThat(field(admin, "/auth/api_key")).isHidden();
      admin.checkAccess("edit dialog");
      admin.takeScreenshot("edit-medium");
      admin.dialog().getByText("Replace").scrollIntoViewIfNeeded();
      admin.takeScreenshot("edit-credentials");
      field(admin, "/config/publication_label").fill("Longer stories");
      field(admin, "/tags").fill("old, new");
      submit(admin, "Save");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.card("Configured")).containsText("new");
      assertThat(admin.button("Configured", "Configure")).isFocused();
      admin.button("Configured", "Configure").click();
      admin.dialog().getByText("Replace").click();
      assertThat(field(admin, "/auth/api_key")).isFocused();
      field(admin, "/auth/api_key").fill("********");
      submit(admin, "Save");
      assertThat(error(admin, "/auth/api_key")).isVisible();
      admin.takeScreenshot("edit-mask-rejected");
      field(admin, "/auth/api_key").fill("another key");
      submit(admin, "Save");
      assertThat(admin.dialog()).hasCount(0);
    }
    assertThat(api.get(Api.ROOT + "/connectors/" + id).json().path("config").toString())
        .contains("Longer stories");
  }

  @Test
  void another_host_requires_the_password_again_and_says_why()
      throws IOException, InterruptedException {
    String body =
        """
        {"catalog_id": "wordpress", "name": "Moving blog",
         "config": {"base_url": "https://old.example", "site_label": "Blog"},
         "auth": {"username": "me", "password": "first"}}
        """;
    api.post(Api.ROOT + "/connectors", body);
    try (Person admin = admin("?tab=installed&search=Moving").expectingRejections()) {
      admin.button("Moving blog", "Configure").click();
      field(admin, "/config/base_url").fill("https://new.example");
      submit(admin, "Save");
      assertThat(error(admin, "/auth/password")).isVisible();
      assertThat(field(admin, "/auth/password")).isVisible();
      admin.checkAccess("another host");
      field(admin, "/auth/password").scrollIntoViewIfNeeded();
      admin.takeScreenshot("edit-another-host");
      field(admin, "/auth/password").fill("second");
      submit(admin, "Save");
      assertThat(admin.dialog()).hasCount(0);
    }
  }

  @Test
  void a_concurrent_change_is_shown_before_it_can_be_overwritten()
      throws IOException, InterruptedException {
    String id = globex.install("Shared");
    try (Person admin = admin("?tab=installed&search=Shared").expectingRejections()) {
      admin.button("Shared", "Configure").click();
      assertThat(field(admin, "/config/publication_label")).isVisible();
      api.put(
          Api.ROOT + "/connectors/" + id,
          "{\"tags\": [\"theirs\"], \"config\": {\"publication_label\": \"Theirs\"}}");
      field(admin, "/config/publication_label").fill("Mine");
      submit(admin, "Save");
      Locator alert = admin.dialog().getByRole(AriaRole.ALERT);
      assertThat(alert).containsText("changed this connector");
      assertThat(alert).containsText("Tags: theirs");
      assertThat(alert).containsText("Theirs");
      assertThat(field(admin, "/config/publication_label")).hasValue("Mine");
      admin.checkAccess("stale edit");
      admin.takeScreenshot("edit-conflict");
      submit(admin, "Overwrite with mine");
      assertThat(admin.dialog()).hasCount(0);
    }
    assertThat(installed("Shared").path("config").toString()).contains("Mine");
  }

  @Test
  void the_company_field_appears_only_for_company_pages() throws IOException {
    try (Person admin = admin("?tab=catalog")) {
      admin.button("LinkedIn", "Add").click();
      assertThat(field(admin, "/config/company_id")).isHidden();
      admin.dialog().getByLabel("Company").first().check();
      assertThat(field(admin, "/config/company_id")).isVisible();
      admin.checkAccess("create linkedin");
      admin.takeScreenshot("create-linkedin");
    }
  }

  @Test
  void a_duplicate_copies_everything_but_the_credentials()
      throws IOException, InterruptedException {
    globex.install("Original", "one", "two");
    try (Person admin = admin("?tab=installed&search=Original")) {
      admin.button("Original", "Duplicate").click();
      assertThat(field(admin, "/name")).hasValue("Original (copy)");
      assertThat(field(admin, "/tags")).hasValue("one, two");
      assertThat(field(admin, "/auth/api_key")).hasValue("");
      submit(admin, "Add");
      assertThat(admin.card("Original (copy)")).containsText("Credentials not set");
    }
    assertThat(installed("Original (copy)").path("auth_configured").asBoolean()).isFalse();
  }

  private Person admin(String query) {
    return Person.at(connectors, Screen.DESK).signIn("globex-admin").open(Person.PAGES + query);
  }

  private JsonNode installed(String name) throws IOException, InterruptedException {
    for (JsonNode each : api.get(Api.ROOT + "/installed?limit=100").json()) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no connector named " + name);
  }

  private static Locator field(Person person, String pointer) {
    return person.dialog().locator("[name='" + pointer + "']:not([type=hidden])").first();
  }

  private static Locator error(Person person, String pointer) {
    String id = field(person, pointer).getAttribute("id") + ".error";
    return person.dialog().locator("[id='" + id + "']");
  }

  private static void submit(Person person, String button) {
    person
        .dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}

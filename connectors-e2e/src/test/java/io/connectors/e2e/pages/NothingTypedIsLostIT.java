package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A dialog discards input only after a confirmation, and says which input is lost. Only a browser
 * keeps input.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NothingTypedIsLostIT {

  private RunningConnectors connectors;
  private Seeds globex;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    globex = new Seeds(shared.signedInAs("globex-admin"));
  }

  @Test
  void a_dialog_asks_before_it_discards_input() {
    try (Person admin = admin("catalog")) {
      admin.button("Medium", "Add").click();
      assertThat(field(admin, "/name")).isFocused();
      admin.page().keyboard().press("Escape");
      assertThat(admin.dialog()).hasCount(0);
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill("Half a name");
      admin.page().keyboard().press("Escape");
      assertThat(admin.dialog()).containsText("You have unsaved changes.");
      admin.checkAccess("not saved");
      admin.takeScreenshot("not-saved");
      admin.press("Keep editing");
      assertThat(field(admin, "/name")).hasValue("Half a name");
      assertThat(field(admin, "/name")).isFocused();
      admin.press("Cancel");
      admin.press("Discard");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.button("Medium", "Add")).isFocused();
    }
  }

  @Test
  void a_dialog_with_an_error_asks_before_it_discards_input() {
    try (Person admin = admin("catalog").expectingRejections()) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill("Rejected");
      submit(admin, "Add");
      assertThat(admin.dialog().getByRole(AriaRole.ALERT)).containsText("Publication label");
      admin.page().keyboard().press("Escape");
      assertThat(admin.dialog()).containsText("You have unsaved changes.");
    }
  }

  @Test
  void a_save_after_a_new_sign_in_succeeds_without_a_retry()
      throws IOException, InterruptedException {
    globex.install("Signed in again");
    try (Person admin = admin("installed&search=again").expectingRejections()) {
      admin.button("Signed in again", "Configure").click();
      field(admin, "/config/publication_label").fill("Kept over the sign-in");
      signInElsewhere(admin);
      submit(admin, "Save");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.page().locator("#toasts")).containsText("Saved ");
    }
  }

  @Test
  void a_discarded_secret_is_listed_with_the_errors() {
    try (Person admin = admin("catalog").expectingRejections()) {
      admin.button("LinkedIn", "Add").click();
      field(admin, "/name").fill("Without its token");
      admin.dialog().getByText("Personal", new Locator.GetByTextOptions().setExact(true)).click();
      field(admin, "/auth/access_token").fill("typed once");
      submit(admin, "Add");
      Locator summary = admin.dialog().getByRole(AriaRole.ALERT);
      assertThat(summary).containsText("Account label: Enter a value.");
      assertThat(summary).containsText("Access token: For security we don't keep secrets.");
      assertThat(field(admin, "/auth/access_token")).hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void a_connector_deleted_by_another_user_is_reported_in_view()
      throws IOException, InterruptedException {
    String id = globex.install("Gone meanwhile");
    try (Person admin = admin("installed&search=Gone").expectingRejections()) {
      admin.button("Gone meanwhile", "Configure").click();
      field(admin, "/config/publication_label").fill("Still here");
      globex.admin().delete(Api.ROOT + "/connectors/" + id);
      submit(admin, "Save");
      Locator note = admin.dialog().locator(".toast-note");
      assertThat(note).isFocused();
      assertThat(note).isInViewport();
      assertThat(field(admin, "/config/publication_label")).hasValue("Still here");
    }
  }

  @Test
  void a_name_check_replaces_the_previous_error() {
    try (Person admin = admin("catalog").expectingRejections()) {
      admin.button("Medium", "Add").click();
      submit(admin, "Add");
      assertThat(field(admin, "/name")).hasAttribute("aria-invalid", "true");
      field(admin, "/name").fill("A fine name");
      assertThat(admin.dialog()).containsText("This name is free.");
      assertThat(field(admin, "/name")).not().hasAttribute("aria-invalid", "true");
      assertThat(admin.dialog().getByRole(AriaRole.ALERT)).not().containsText("Name");
    }
  }

  @Test
  void credentials_in_use_are_not_removed_and_the_message_says_how()
      throws IOException, InterruptedException {
    globex.installActive("In use");
    try (Person admin = admin("installed&search=In+use").expectingRejections()) {
      admin.button("In use", "Configure").click();
      admin.dialog().getByText("Remove all stored credentials").click();
      submit(admin, "Save");
      assertThat(admin.dialog().getByRole(AriaRole.ALERT))
          .containsText("Deactivate the connector before you remove this.");
    }
  }

  @Test
  void a_copy_names_its_original() throws IOException, InterruptedException {
    globex.install("Template");
    try (Person admin = admin("installed&search=Template")) {
      admin.button("Template", "Duplicate").click();
      assertThat(admin.page().getByRole(AriaRole.DIALOG)).hasAccessibleName("Duplicate Template");
      assertThat(admin.dialog()).containsText("Credentials are not copied.");
    }
  }

  @Test
  void every_focusable_control_shows_its_focus() {
    try (Person admin = admin("catalog")) {
      for (int i = 0; i < 12; i++) {
        admin.page().keyboard().press("Tab");
        Object ring =
            admin
                .page()
                .evaluate(
                    "() => { const s = getComputedStyle(document.activeElement);"
                        + " return s.outlineStyle + ' ' + s.outlineWidth; }");
        assertThat(ring).as("stop %d", i).isEqualTo("solid 3px");
      }
    }
  }

  private Person admin(String tab) {
    return Person.at(connectors, Screen.DESK)
        .signIn("globex-admin")
        .open(Person.PAGES + "?tab=" + tab);
  }

  private void signInElsewhere(Person person) {
    try (Person beside = Person.at(connectors, Screen.DESK).signIn("globex-admin")) {
      List<Cookie> fresh = beside.context().cookies();
      person.context().addCookies(fresh);
    }
  }

  private static Locator field(Person person, String pointer) {
    return person.dialog().locator("[name='" + pointer + "']:not([type=hidden])").first();
  }

  private static void submit(Person person, String button) {
    person
        .dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
  }
}

package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
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
 * A request whose response is lost takes effect once, and the retry reports success. Only a browser
 * sends a form again.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostAnswersIT {

  private static final String LIST = Person.PAGES + "?tab=installed&search=";

  private RunningConnectors connectors;
  private Seeds globex;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    globex = new Seeds(shared.signedInAs("globex-admin"));
  }

  @Test
  void a_connector_is_created_once() throws IOException, InterruptedException {
    try (Person admin = admin(Person.PAGES + "?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill("Answer lost");
      field(admin, "/config/publication_label").fill("Stories");
      loseAnswer(admin, "**/forms/create", submit(admin, "Add"));
      admin.press("Try again");
      assertThat(admin.page().locator("#toasts"))
          .containsText("Added Answer lost. It is not active yet.");
      assertThat(admin.card("Answer lost")).hasCount(1);
    }
    assertCount("Answer+lost", 1);
  }

  @Test
  void input_typed_after_a_lost_create_is_offered_as_an_edit()
      throws IOException, InterruptedException {
    try (Person admin = admin(Person.PAGES + "?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill("Lost before a change");
      field(admin, "/config/publication_label").fill("First");
      loseAnswer(admin, "**/forms/create", submit(admin, "Add"));
      field(admin, "/config/publication_label").fill("Second");
      admin.press("Try again");
      assertThat(admin.dialog().getByText("This connector was already added.")).isVisible();
      assertThat(field(admin, "/config/publication_label")).hasValue("Second");
      admin.checkAccess("already added");
      admin.takeScreenshot("already-added");
      submit(admin, "Save").click();
      assertThat(admin.dialog()).hasCount(0);
    }
    assertCount("Lost+before+a+change", 1);
    assertThat(globex.admin().get(Api.ROOT + "/installed?search=Lost+before").text())
        .contains("Second");
  }

  @Test
  void an_edit_is_saved_once_and_does_not_conflict_with_itself()
      throws IOException, InterruptedException {
    globex.install("Change lost");
    try (Person admin = admin(LIST + "Change+lost")) {
      admin.button("Change lost", "Configure").click();
      field(admin, "/config/publication_label").fill("First");
      loseAnswer(admin, "**/forms/edit/*", submit(admin, "Save"));
      loseAnswer(admin, "**/forms/edit/*", admin.button("Try again"));
      field(admin, "/config/publication_label").fill("Second");
      admin.press("Try again");
      assertThat(admin.page().locator("#toasts")).containsText("Saved Change lost.");
      assertThat(admin.dialog()).hasCount(0);
      admin.button("Change lost", "Configure").click();
      assertThat(field(admin, "/config/publication_label")).hasValue("Second");
    }
  }

  @Test
  void a_card_action_takes_effect_once() throws IOException, InterruptedException {
    globex.install("Pressed once");
    try (Person admin = admin(LIST + "Pressed+once")) {
      loseAnswer(admin, "**/activate", admin.button("Pressed once", "Activate"));
      admin.press("Try again");
      assertThat(admin.page().locator("#toasts")).containsText("Activated Pressed once.");
      loseAnswer(admin, "**/deactivate", admin.button("Pressed once", "Deactivate"));
      admin.press("Try again");
      assertThat(admin.page().locator("#toasts")).containsText("Deactivated Pressed once.");
      admin.button("Pressed once", "Delete").click();
      loseAnswer(admin, "**/delete", submit(admin, "Delete connector"));
      admin.press("Try again");
      assertThat(admin.page().locator("#toasts")).containsText("Deleted the connector.");
      assertThat(admin.card("Pressed once")).hasCount(0);
      assertThat(admin.dialog()).hasCount(0);
    }
  }

  @Test
  void a_token_is_created_once_and_the_lost_one_can_be_revoked() {
    try (Person admin = admin(Person.PAGES + "?tab=tokens")) {
      admin.button("Create token").first().click();
      admin.fillIn("Name", "Lost token");
      admin.dialog().getByText("Catalog and connectors").click();
      loseAnswer(admin, "**/tokens/make", submit(admin, "Create"));
      admin.press("Try again");
      assertThat(admin.dialog()).containsText("No second token was created.");
      assertThat(admin.card("Lost token")).hasCount(1);
      admin.checkAccess("token already created");
      admin.takeScreenshot("token-already-created");
      submit(admin, "Revoke").click();
      assertThat(admin.dialog()).containsText("Revoke token");
      loseAnswer(admin, "**/revoke", submit(admin, "Revoke token"));
      admin.press("Try again");
      assertThat(admin.card("Lost token")).containsText("Revoked");
      assertThat(admin.dialog()).hasCount(0);
    }
  }

  /** The request reaches the server; its response is dropped. */
  private static void loseAnswer(Person person, String requests, Locator button) {
    person.page().route(requests, LostAnswersIT::drop);
    button.click();
    assertThat(person.page().getByText("No connection.")).isVisible();
    person.page().unroute(requests);
    assertThat(person.takeErrors())
        .isNotEmpty()
        .allMatch(each -> each.contains("htmx:") || each.contains("net::ERR"));
  }

  private static void drop(Route route) {
    assertThat(route.fetch().status()).isEqualTo(200);
    route.abort("connectionreset");
  }

  private void assertCount(String search, int count) throws IOException, InterruptedException {
    assertThat(globex.admin().get(Api.ROOT + "/installed?search=" + search).json()).hasSize(count);
  }

  private Person admin(String address) {
    return Person.at(connectors, Screen.DESK)
        .signIn("globex-admin")
        .open(address)
        .expectingRejections();
  }

  private static Locator field(Person person, String pointer) {
    return person.dialog().locator("[name='" + pointer + "']:not([type=hidden])").first();
  }

  private static Locator submit(Person person, String button) {
    return person.dialog().locator("button[type=submit]").getByText(button).last();
  }
}

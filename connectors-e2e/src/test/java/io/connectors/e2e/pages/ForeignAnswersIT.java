package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.ForeignAnswer;
import io.connectors.e2e.browser.ForeignAnswers;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A foreign response is treated as a lost connection, and none of it enters the page. Only a
 * browser executes a response.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForeignAnswersIT {

  private static final String LIST = Person.PAGES + "?tab=installed&search=";

  private RunningConnectors connectors;
  private Seeds globex;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    globex = new Seeds(shared.signedInAs("globex-admin"));
  }

  @Test
  void a_failed_create_keeps_all_input_and_the_retry_saves_it() {
    try (Person admin = admin(Person.PAGES + "?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill("Behind a proxy");
      field(admin, "/config/publication_label").fill("Typed once");
      field(admin, "/auth/api_key").fill("a-secret-typed-once");
      assertThat(admin.dialog()).containsText("This name is free.");
      Locator save = submit(admin, "Add");
      ForeignAnswers.every(admin, "**/forms/create", save, admin.dialog());
      assertThat(field(admin, "/name")).hasValue("Behind a proxy");
      assertThat(field(admin, "/config/publication_label")).hasValue("Typed once");
      assertThat(field(admin, "/auth/api_key")).hasValue("a-secret-typed-once");
      admin.checkAccess("a foreign response, in a dialog");
      admin.takeScreenshot("foreign-answer-in-a-dialog");
      admin.press("Try again");
      assertThat(admin.card("Behind a proxy")).isVisible();
      assertThat(admin.dialog()).hasCount(0);
    }
  }

  @Test
  void a_failed_edit_keeps_all_input() throws IOException, InterruptedException {
    globex.install("Changed behind a proxy");
    try (Person admin = admin(LIST + "Changed+behind")) {
      admin.button("Changed behind a proxy", "Configure").click();
      field(admin, "/config/publication_label").fill("Typed once");
      ForeignAnswers.oneOfAKind(admin, "**/forms/edit/*", submit(admin, "Save"), admin.dialog());
      assertThat(field(admin, "/config/publication_label")).hasValue("Typed once");
      admin.press("Try again");
      assertThat(admin.dialog()).hasCount(0);
    }
  }

  @Test
  void a_card_does_not_change() throws IOException, InterruptedException {
    globex.install("Card behind a proxy");
    try (Person admin = admin(LIST + "Card+behind")) {
      Locator activate = admin.button("Card behind a proxy", "Activate");
      ForeignAnswers.every(admin, "**/activate", activate, admin.card("Card behind a proxy"));
      admin.checkAccess("a foreign response, on the page");
      admin.takeScreenshot("foreign-answer-on-the-page");
      admin.press("Try again");
      assertThat(admin.button("Card behind a proxy", "Deactivate")).isVisible();
      ForeignAnswers.every(
          admin,
          "**/deactivate",
          admin.button("Card behind a proxy", "Deactivate"),
          admin.card("Card behind a proxy"));
      admin.press("Try again");
      assertThat(activate).isVisible();
    }
  }

  @Test
  void no_dialog_opens_and_no_deletion_is_reported() throws IOException, InterruptedException {
    globex.install("Deleted behind a proxy");
    try (Person admin = admin(LIST + "Deleted+behind")) {
      Locator delete = admin.button("Deleted behind a proxy", "Delete");
      ForeignAnswers.oneOfAKind(admin, "**/delete", delete, admin.page().locator("#results"));
      assertThat(admin.dialog()).hasCount(0);
      admin.press("Try again");
      assertThat(admin.dialog()).containsText("Delete connector");
      ForeignAnswers.oneOfAKind(
          admin, "**/delete", submit(admin, "Delete connector"), admin.dialog());
      assertThat(admin.dialog()).containsText("Delete connector");
      admin.press("Try again");
      assertThat(admin.card("Deleted behind a proxy")).hasCount(0);
    }
  }

  @Test
  void the_list_survives_failed_searches_filters_pages_and_tabs()
      throws IOException, InterruptedException {
    for (int i = 0; i < 25; i++) {
      globex.installBare("Listed behind a proxy " + i);
    }
    try (Person admin = admin(LIST + "Listed+behind")) {
      Locator list = admin.page().locator("#results");
      ForeignAnswers.oneOfAKind(admin, "**/installed?*", admin.link("Show more"), list);
      admin.press("Try again");
      assertThat(admin.page().locator("#cards > article")).hasCount(25);
      for (String tab : List.of("Catalog", "Activity", "Tokens")) {
        admin.open(LIST + "Listed+behind");
        String requests = "**/" + tab.toLowerCase(Locale.ROOT) + "*";
        ForeignAnswers.oneOfAKind(admin, requests, admin.tab(tab), list);
        admin.press("Try again");
        assertThat(admin.tab(tab)).hasAttribute("aria-selected", "true");
        assertThat(admin.page().locator("#messages .message")).hasCount(0);
      }
    }
    try (Person admin = admin(LIST + "Listed+behind")) {
      Locator list = admin.page().locator("#results");
      admin.page().route("**/installed?*", ForeignAnswer.BAD_GATEWAY::to);
      admin.page().getByLabel("Search").fill("Listed behind a proxy 7");
      assertThat(admin.page().locator("#messages")).containsText("No connection.");
      admin.page().getByLabel("Status").selectOption("active");
      assertThat(admin.page().locator("#messages .message")).hasCount(1);
      assertThat(list).containsText("25 connectors found");
      admin.page().unrouteAll();
      admin.page().getByLabel("Status").selectOption("");
      assertThat(list).containsText("1 connector found");
      assertThat(admin.page().locator("#messages .message")).hasCount(0);
      assertThat(admin.page().getByLabel("Search")).hasValue("Listed behind a proxy 7");
      ForeignAnswers.requireOnlyLostConnections(admin);
    }
  }

  @Test
  void a_name_check_does_not_hide_the_error_of_the_save() {
    try (Person admin = admin(Person.PAGES + "?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/config/publication_label").fill("Stories");
      field(admin, "/name").fill("Saved while it is checked");
      admin.page().route("**/forms/create", ForeignAnswer.BAD_GATEWAY::to);
      submit(admin, "Add").click();
      assertThat(admin.dialog()).containsText("No connection.");
      field(admin, "/name").fill("Another name");
      assertThat(admin.dialog()).containsText("This name is free.");
      assertThat(admin.dialog()).containsText("No connection.");
      admin.page().unrouteAll();
      admin.page().route("**/validate-name", ForeignAnswer.PORTAL::to);
      field(admin, "/name").fill("A third name");
      assertThat(admin.dialog().locator(".message")).hasCount(2);
      assertThat(admin.dialog().locator(".name-check")).not().containsText("hotel");
      admin.page().unrouteAll();
      admin.dialog().locator("[data-retry]").first().click();
      assertThat(admin.dialog()).containsText("This name is free.");
      assertThat(admin.dialog().locator(".message")).hasCount(1);
      admin.press("Try again");
      assertThat(admin.card("A third name")).isVisible();
      ForeignAnswers.requireOnlyLostConnections(admin);
    }
  }

  @Test
  void the_theme_the_tenant_and_the_tokens_do_not_change() {
    try (Person staff =
        Person.at(connectors, Screen.DESK).signIn("platform-admin").expectingRejections()) {
      staff.open(Person.PAGES + "?tab=installed");
      ForeignAnswers.oneOfAKind(
          staff, "**/theme", staff.button("Dark"), staff.page().locator("#tabs"));
      staff.press("Try again");
      staff.fillIn("Tenant", "globex");
      ForeignAnswers.oneOfAKind(
          staff, "**/switch-tenant", staff.button("Switch tenant"), staff.page().locator("#tabs"));
      assertThat(staff.page().getByLabel("Tenant")).hasValue("globex");
      staff.press("Try again");
      assertThat(staff.page().locator(".shell-role")).containsText("globex");
      staff.fillIn("Tenant", "Not A Tenant");
      staff.press("Switch tenant");
      assertThat(staff.page().locator("#tenant-error")).isVisible();
      assertThat(staff.page().getByLabel("Tenant")).isFocused();
      staff.open(Person.PAGES + "?tab=tokens");
      staff.button("Create token").first().click();
      staff.fillIn("Name", "Behind a proxy");
      staff.dialog().getByText("Catalog and connectors").click();
      ForeignAnswers.oneOfAKind(staff, "**/tokens/make", submit(staff, "Create"), staff.dialog());
      staff.press("Try again");
      assertThat(staff.page().locator("#made-token")).isVisible();
      staff.press("I have copied it");
      staff.button("Behind a proxy", "Revoke").click();
      ForeignAnswers.oneOfAKind(staff, "**/revoke", submit(staff, "Revoke token"), staff.dialog());
      staff.press("Try again");
      assertThat(staff.card("Behind a proxy")).containsText("Revoked");
    }
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

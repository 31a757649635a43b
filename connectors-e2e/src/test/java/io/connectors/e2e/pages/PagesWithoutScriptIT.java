package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every filter and every action as an ordinary request. Only a browser without script shows that
 * the pages need none.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesWithoutScriptIT {

  private static final String INSTALLED = Person.PAGES + "installed?search=";

  private RunningConnectors connectors;
  private Seeds acme;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    acme = new Seeds(connectors.signedInAs("acme-admin"));
  }

  @Test
  void tabs_are_links_and_filters_are_a_form() throws IOException, InterruptedException {
    acme.install("Filtered stories");
    try (Person admin = admin()) {
      admin.fillIn("Search", "document");
      admin.press("Filter");
      assertThat(admin.page().locator("#found")).hasText("1 type found");
      admin.tab("Installed").click();
      admin.fillIn("Search", "filtered");
      admin.page().getByLabel("Status").selectOption("inactive");
      admin.press("Filter");
      assertThat(admin.card("Filtered stories")).isVisible();
      assertThat(admin.page().getByLabel("Status")).hasValue("inactive");
    }
  }

  @Test
  void an_action_returns_to_the_filtered_list_and_reports_the_result_once()
      throws IOException, InterruptedException {
    acme.install("Switched <b>by form</b>");
    try (Person admin = admin()) {
      admin.open(INSTALLED + "by+form");
      admin.button("Switched <b>by form</b>", "Activate").click();
      assertThat(admin.page()).hasURL(Pattern.compile(".*/installed\\?search=by\\+form$"));
      assertThat(admin.page().locator("#messages"))
          .containsText("Activated Switched <b>by form</b>.");
      admin.page().reload();
      assertThat(admin.page().locator("#messages")).hasText("");
      admin.button("Switched <b>by form</b>", "Deactivate").click();
      assertThat(admin.page().locator("#messages")).containsText("Deactivated");
    }
  }

  @Test
  void a_rejection_is_a_page_with_the_reason() throws IOException, InterruptedException {
    acme.installBare("Bare by form");
    try (Person admin = admin().expectingRejections()) {
      admin.open(INSTALLED + "bare");
      admin.button("Bare by form", "Activate").click();
      assertThat(admin.page().locator("main")).containsText("Credentials are missing.");
      admin.link("Back to your connectors").click();
      assertThat(admin.card("Bare by form")).containsText("Inactive");
    }
  }

  @Test
  void deleting_asks_on_a_separate_page() throws IOException, InterruptedException {
    acme.install("Deleted by form");
    try (Person admin = admin()) {
      admin.open(INSTALLED + "deleted+by+form");
      admin.button("Deleted by form", "Delete").click();
      assertThat(admin.page().locator("main")).containsText("Deleted by form");
      admin.press("Cancel");
      assertThat(admin.card("Deleted by form")).isVisible();
      admin.button("Deleted by form", "Delete").click();
      assertThat(admin.page().getByText("This can't be undone.")).isVisible();
      admin.press("Delete connector");
      assertThat(admin.page()).hasURL(Pattern.compile(".*search=deleted\\+by\\+form$"));
      assertThat(admin.page().locator("#messages")).containsText("Deleted Deleted by form.");
      assertThat(admin.page().locator("article")).hasCount(0);
    }
  }

  @Test
  void show_more_leads_to_the_next_page_and_back() throws IOException, InterruptedException {
    Seeds globex = new Seeds(connectors.signedInAs("globex-admin"));
    for (int i = 1; i <= 26; i++) {
      globex.installBare("Story stream " + i);
    }
    try (Person admin = Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT).signIn("globex-admin")) {
      admin.tab("Installed").click();
      admin.link("Show more").click();
      assertThat(admin.page().locator("article")).hasCount(2);
      admin.link("Back to the newest").click();
      assertThat(admin.page().locator("article")).hasCount(24);
    }
  }

  @Test
  void the_theme_the_tenant_and_the_sign_out_are_forms() {
    try (Person staff =
        Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT).signIn("platform-admin")) {
      staff.press("Dark");
      assertThat(staff.page().locator("html")).hasAttribute("data-bs-theme", "dark");
      staff.fillIn("Tenant", "acme");
      staff.press("Switch tenant");
      assertThat(staff.page().locator("header")).containsText("tenant acme");
      staff.press("Sign out");
      assertThat(staff.button("Sign in")).isVisible();
    }
  }

  private Person admin() {
    return Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT).signIn("acme-admin");
  }
}

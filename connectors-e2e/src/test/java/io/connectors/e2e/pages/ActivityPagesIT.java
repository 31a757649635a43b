package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.GetByLabelOptions;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A tenant admin reads the audit trail and sees on each card who used it last. Only a browser runs
 * the page.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActivityPagesIT {

  private static final String ACTIVITY = Person.PAGES + "?tab=activity";
  private static final int EVENTS = 30;
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  private RunningConnectors connectors;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    Seeds acme = new Seeds(connectors.signedInAs("acme-admin"));
    for (int i = 1; i <= EVENTS - 4; i++) {
      acme.installBare("Story stream " + i);
    }
    acme.installActive("Company page");
    connectors.signedInAs("acme-publisher").get(Api.ROOT + "/publish-targets");
    connectors.signedInAs("acme-member").post(Api.ROOT + "/connectors", "{}");
  }

  @Test
  void the_tab_lists_events_and_works_by_keyboard() {
    try (Person admin = at(Screen.DESK, "acme-admin")) {
      admin.tab("Installed").focus();
      admin.page().keyboard().press("ArrowRight");
      assertThat(admin.tab("Activity")).isFocused();
      assertThat(admin.page()).hasURL(Pattern.compile(".*\\?tab=activity$"));
      assertThat(admin.card("Credentials read")).containsText("by Acme Publisher");
      assertThat(admin.card("Credentials read")).containsText("/auth/access_token");
      assertThat(admin.card("Connector change denied")).containsText("Denied");
      admin.checkAccess("activity");
      admin.takeScreenshot("activity");
    }
  }

  @Test
  void filters_narrow_the_list_and_are_kept_in_the_url() {
    try (Person admin = at(Screen.DESK, "acme-admin")) {
      admin.open(ACTIVITY);
      admin.page().getByLabel("Outcome").selectOption("refused");
      assertThat(admin.page().locator("#found")).hasText("1 event found");
      assertThat(admin.page()).hasURL(Pattern.compile(".*\\?tab=activity&outcome=refused$"));
      admin.page().reload();
      assertThat(admin.card("Connector change denied")).isVisible();
      admin.link("Clear filters").first().click();
      assertThat(admin.page().locator("#found")).hasText("25 events, more below");
      admin.link("Company page").first().click();
      assertThat(admin.page().locator("#found")).hasText("3 events found");
      assertThat(admin.page().getByLabel("Connector", EXACT)).not().hasValue("");
      admin.page().getByLabel("From", EXACT).fill("2099-01-01");
      assertThat(admin.page().getByText("No event matches these filters.")).isVisible();
      admin.checkAccess("no activity found");
    }
  }

  @Test
  void a_long_list_loads_in_parts_and_the_focus_moves_on() {
    try (Person admin = at(Screen.PHONE_IN_THE_DARK, "acme-admin")) {
      admin.open(ACTIVITY);
      assertThat(admin.page().locator("article")).hasCount(25);
      admin.takeScreenshot("activity-dark-phone");
      admin.link("Show more").click();
      assertThat(admin.page().locator("article")).hasCount(EVENTS);
      assertThat(admin.page().locator("article").nth(25).locator("h3")).isFocused();
      admin.checkAccess("activity on a phone in the dark");
    }
  }

  @Test
  void all_events_can_be_downloaded() throws IOException {
    try (Person admin = at(Screen.DESK, "acme-admin")) {
      admin.open(ACTIVITY + "&action=credentials_opened");
      Download file = admin.page().waitForDownload(() -> admin.link("Export CSV").click());
      assertThat(file.suggestedFilename()).isEqualTo("audit-acme.csv");
      assertThat(Files.readString(file.path()))
          .contains("acme-publisher")
          .doesNotContain("connector_installed");
    }
  }

  @Test
  void the_page_works_without_script() {
    try (Person admin = at(Screen.DESK_WITHOUT_SCRIPT, "acme-admin")) {
      admin.tab("Activity").click();
      admin.page().getByLabel("Action").selectOption("credentials_opened");
      admin.press("Filter");
      assertThat(admin.page().locator("article")).hasCount(1);
      admin.checkAccess("activity without script");
      admin.link("Clear filters").click();
      admin.link("Show more").click();
      assertThat(admin.page().locator("article")).hasCount(EVENTS - 25);
      admin.link("Back to the newest").click();
      assertThat(admin.page().locator("article")).hasCount(25);
    }
  }

  @Test
  void each_card_shows_who_used_it_last() {
    try (Person member = at(Screen.DESK, "acme-member")) {
      member.tab("Installed").click();
      assertThat(member.card("Company page")).containsText("Last used by Acme Publisher, ");
      assertThat(member.card("Story stream 26")).containsText("Not used yet");
    }
  }

  @Test
  void a_user_without_permission_sees_no_tab_and_is_denied() {
    // A member of another tenant, because the rejection itself is recorded as an event.
    try (Person member = at(Screen.DESK, "globex-member").expectingRejections()) {
      assertThat(member.tab("Installed")).isVisible();
      assertThat(member.tab("Activity")).hasCount(0);
      member.open(ACTIVITY);
      assertThat(
              member
                  .page()
                  .getByText("You are not allowed to do this. Ask a tenant admin for access."))
          .isVisible();
    }
  }

  @Test
  void a_platform_admin_reads_events_of_all_tenants_or_of_the_chosen_one() {
    try (Person staff = at(Screen.DESK, "platform-admin")) {
      staff.open(ACTIVITY);
      assertThat(staff.card("Credentials read")).containsText("tenant acme");
      staff.fillIn("Tenant", "initech");
      staff.press("Switch tenant");
      assertThat(staff.page().locator("header")).containsText("tenant initech");
      staff.tab("Activity").click();
      assertThat(staff.page().getByText("No activity yet.")).isVisible();
      staff.checkAccess("no activity yet");
    }
  }

  private Person at(Screen screen, String username) {
    return Person.at(connectors, screen).signIn(username);
  }
}

package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
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
 * A tenant admin browses the catalog and the installed connectors. Only a browser has a history and
 * a first paint.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowsePagesIT {

  private static final String INSTALLED = Person.PAGES + "?tab=installed";
  private static final int MORE_THAN_A_PAGE = 28;
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);

  private RunningConnectors connectors;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    Seeds acme = new Seeds(connectors.signedInAs("acme-admin"));
    for (int i = 1; i <= MORE_THAN_A_PAGE - 2; i++) {
      acme.installBare("Story stream " + i, "stories");
    }
    acme.install("Company blog", "news", "front page");
    acme.installActive("Company page", "news");
  }

  @Test
  void both_tabs_show_their_counts_and_work_by_keyboard() {
    try (Person admin = admin(Screen.DESK)) {
      assertThat(admin.tab("Catalog")).hasAttribute("aria-selected", "true");
      assertThat(admin.tab("Catalog")).hasAccessibleDescription("4 types");
      assertThat(admin.tab("Installed")).hasAccessibleDescription(MORE_THAN_A_PAGE + " installed");
      assertThat(admin.card("WordPress")).isVisible();
      assertThat(admin.button("WordPress", "Add")).hasAccessibleDescription("WordPress");
      admin.checkAccess("catalog");
      admin.takeScreenshot("catalog");
      admin.tab("Catalog").focus();
      admin.page().keyboard().press("ArrowRight");
      assertThat(admin.card("Company page")).isVisible();
      assertThat(admin.tab("Installed")).isFocused();
      assertThat(admin.page()).hasURL(Pattern.compile(".*\\?tab=installed$"));
      admin.checkAccess("installed");
      admin.takeScreenshot("installed");
    }
  }

  @Test
  void typing_searches_and_the_url_keeps_the_search() {
    try (Person admin = admin(Screen.DESK)) {
      admin.open(INSTALLED);
      admin.page().getByLabel("Search").pressSequentially("company");
      assertThat(admin.page().locator("#found")).hasText("2 connectors found");
      assertThat(admin.page().getByRole(AriaRole.STATUS).first()).hasText("2 connectors found");
      assertThat(admin.page()).hasURL(Pattern.compile(".*\\?tab=installed&search=company$"));
      admin.page().getByLabel("Status").selectOption("active");
      assertThat(admin.page().locator("#found")).hasText("1 connector found");
      admin.page().reload();
      assertThat(admin.card("Company page")).isVisible();
      assertThat(admin.card("Company blog")).hasCount(0);
      admin.page().goBack();
      assertThat(admin.card("Company blog")).isVisible();
      assertThat(admin.page().getByLabel("Status")).hasValue("");
      assertThat(admin.page().getByLabel("Search")).hasValue("company");
    }
  }

  @Test
  void a_shared_link_shows_the_same_list_after_sign_in() {
    try (Person member = Person.at(connectors, Screen.PHONE)) {
      member.open(INSTALLED + "&category=Web&tag=front%20page");
      assertThat(member.page()).hasURL(Pattern.compile(".*/login\\?next=.*"));
      member.checkAccess("sign-in");
      member.fillIn("User name", "acme-member");
      member.fillIn("Password", RunningConnectors.DEMO_PASSWORD);
      member.press("Sign in");
      assertThat(member.page().locator("article")).hasCount(1);
      assertThat(member.card("Company blog")).isVisible();
      assertThat(member.page().getByLabel("Tag", EXACT)).hasValue("front page");
      member.checkAccess("filtered on a phone");
    }
  }

  @Test
  void a_whole_tag_filters_and_is_a_link_on_a_card() {
    try (Person admin = admin(Screen.DESK)) {
      admin.open(INSTALLED);
      admin.page().getByLabel("Tag", EXACT).pressSequentially("news");
      admin.page().keyboard().press("Enter");
      assertThat(admin.page().locator("#found")).hasText("2 connectors found");
      admin.card("Company blog").getByText("front page").click();
      assertThat(admin.page().locator("#found")).hasText("1 connector found");
      admin.link("Clear filters").click();
      assertThat(admin.page().locator("#found")).hasText(MORE_THAN_A_PAGE + " connectors");
      assertThat(admin.page().getByLabel("Tag", EXACT)).hasValue("");
    }
  }

  @Test
  void types_and_categories_filter_both_tabs() {
    try (Person admin = admin(Screen.DESK)) {
      admin.page().getByLabel("Category").selectOption("Social");
      assertThat(admin.page().locator("#found")).hasText("2 types found");
      assertThat(admin.card("WordPress")).hasCount(0);
      admin.page().getByLabel("Search").fill("document");
      assertThat(admin.page().locator("#found")).hasText("1 type found");
      assertThat(admin.card("LinkedIn")).isVisible();
      admin.tab("Installed").click();
      admin.page().getByLabel("Type").selectOption("LinkedIn");
      assertThat(admin.page().locator("article")).hasCount(1);
      assertThat(admin.page()).hasURL(Pattern.compile(".*catalog_key=linkedin$"));
    }
  }

  @Test
  void a_long_list_loads_in_parts_without_duplicates_and_the_focus_moves_on() {
    try (Person admin = admin(Screen.DESK)) {
      admin.open(INSTALLED);
      assertThat(admin.page().locator("article")).hasCount(24);
      admin.link("Show more").click();
      assertThat(admin.page().locator("article")).hasCount(MORE_THAN_A_PAGE);
      assertThat(admin.link("Show more")).hasCount(0);
      assertThat(admin.card("Story stream 1")).isVisible();
      Locator firstNew = admin.card("Story stream 4").getByRole(AriaRole.HEADING);
      assertThat(firstNew).isFocused();
    }
  }

  @Test
  void an_empty_result_says_what_to_do_next() {
    try (Person admin = admin(Screen.DESK);
        Person other = Person.at(connectors, Screen.DESK).signIn("globex-admin")) {
      admin.open(INSTALLED + "&search=nowhere");
      assertThat(admin.page().getByText("No connector matches these filters.")).isVisible();
      admin.checkAccess("nothing found");
      admin.link("Clear filters").first().click();
      assertThat(admin.page().locator("article").first()).isVisible();
      other.tab("Installed").click();
      assertThat(other.page().getByText("No connectors yet.")).isVisible();
      other.checkAccess("nothing installed");
      other.takeScreenshot("nothing-installed");
      other.link("Go to the catalog").click();
      assertThat(other.card("Medium")).isVisible();
    }
  }

  @Test
  void the_chosen_theme_is_stored_and_applied_before_the_first_paint() {
    try (Person admin = admin(Screen.PHONE)) {
      admin.press("Dark");
      Locator page = admin.page().locator("html");
      assertThat(page).hasAttribute("data-bs-theme", "dark");
      assertThat(admin.button("Dark")).hasAttribute("aria-pressed", "true");
      admin.page().waitForCondition(() -> themeCookie(admin).equals("dark"));
      assertThat(connectorsPage(admin)).contains("data-bs-theme=\"dark\"");
      admin.checkAccess("dark on a light system");
      admin.takeScreenshot("catalog-dark-phone");
      admin.press("System");
      assertThat(page).not().hasAttribute("data-bs-theme", Pattern.compile(".*"));
    }
  }

  @Test
  void a_printed_page_is_white_and_has_no_buttons() {
    try (Person admin = admin(Screen.PHONE_IN_THE_DARK)) {
      assertThat(admin.button("WordPress", "Add")).isVisible();
      admin.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(admin.card("WordPress")).hasCSS("background-color", "rgb(255, 255, 255)");
      assertThat(admin.button("WordPress", "Add")).isHidden();
      assertThat(admin.page().getByLabel("Search")).isHidden();
    }
  }

  private static String themeCookie(Person person) {
    return person.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("connectors_theme"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  /** The page as the server sends it, before any script runs. */
  private String connectorsPage(Person person) {
    return person.context().request().get(connectors.address() + Person.PAGES).text();
  }

  private Person admin(Screen screen) {
    return Person.at(connectors, screen).signIn("acme-admin");
  }
}

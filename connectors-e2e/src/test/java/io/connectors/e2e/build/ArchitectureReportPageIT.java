package io.connectors.e2e.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The architecture report as one file, opened in a browser. Only a browser shows that the page is
 * complete without a network.
 */
final class ArchitectureReportPageIT {

  private static final Path REPORT =
      Path.of("..", "target", "architecture", "index.html").toAbsolutePath().normalize();
  private static final String RULE = "Technologies stay in their modules";

  @BeforeAll
  static void the_report_is_written() {
    assertThat(REPORT)
        .withFailMessage(
            "There is no %s: ArchitectureReportTest of connectors-bootstrap writes it, earlier in"
                + " the same verify; so does make architecture.",
            REPORT)
        .isRegularFile();
  }

  @ParameterizedTest
  @MethodSource(Screen.TESTED)
  void the_page_is_complete_and_requests_nothing_from_the_network(Screen screen) {
    try (Person architect = Person.reading(REPORT, screen)) {
      assertThat(architect.requests()).containsExactly(REPORT.toUri().toString());
      assertThat(architect.page().getByRole(AriaRole.HEADING)).not().hasCount(0);
      for (Locator entry : architect.page().locator("nav ol a").all()) {
        assertThat(architect.page().locator("main " + entry.getAttribute("href"))).isVisible();
      }
      architect.takeScreenshot("architecture-" + screen.name().toLowerCase(Locale.ROOT));
    }
  }

  /** In the long build only: axe needs a minute for a page of this length. */
  @Tag("long")
  @Test
  void the_whole_page_is_accessible() {
    try (Person architect = Person.reading(REPORT, Screen.DESK)) {
      architect.checkAccess("the architecture report");
      architect.page().locator("summary").all().forEach(Locator::click);
      architect.checkAccess("the architecture report, all of it open");
      searchBox(architect).fill("technologies");
      architect.checkAccess("a search in the architecture report");
    }
  }

  @Test
  void a_search_by_keyboard_shows_only_matches() {
    try (Person architect = Person.reading(REPORT, Screen.DESK)) {
      Page page = architect.page();
      page.keyboard().press("/");
      assertThat(searchBox(architect)).isFocused();
      page.keyboard().type(RULE);

      assertThat(rules(architect)).hasCount(1);
      assertThat(rules(architect)).containsText(RULE);
      assertThat(page.locator("main section:visible")).hasCount(1);
      assertThat(status(architect)).hasText("1 entry");

      page.keyboard().press("Tab");
      assertThat(page.locator("nav ol a").first()).isFocused();
    }
  }

  @Test
  void a_search_without_matches_says_so_and_escape_clears_it() {
    try (Person architect = Person.reading(REPORT, Screen.PHONE)) {
      Page page = architect.page();
      int all = rules(architect).count();
      assertThat(all).isGreaterThan(10);
      searchBox(architect).fill("zyzzyva");

      assertThat(rules(architect)).hasCount(0);
      assertThat(page.locator("main section:visible")).hasCount(0);
      assertThat(status(architect)).hasText("Nothing has all of these words");

      page.keyboard().press("Escape");
      assertThat(searchBox(architect)).isEmpty();
      assertThat(rules(architect)).hasCount(all);
      assertThat(page.locator("main section:visible"))
          .hasCount(page.locator("main section").count());
    }
  }

  @Test
  void a_slash_typed_into_the_search_is_searched_for() {
    try (Person architect = Person.reading(REPORT, Screen.DESK)) {
      searchBox(architect).focus();
      architect.page().keyboard().type("a/b");

      assertThat(searchBox(architect)).hasValue("a/b");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"DESK", "DESK_WITHOUT_SCRIPT", "PHONE_IN_THE_DARK"})
  void a_printed_report_is_expanded_and_dark_on_white(Screen screen) {
    try (Person architect = Person.reading(REPORT, screen)) {
      Page page = architect.page();
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator(".search")).isHidden();
      assertThat(page.locator("nav")).isHidden();
      for (Locator inside : page.locator("main details > :not(summary)").all()) {
        assertThat(inside).isVisible();
      }
      assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
      assertThat(page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");
      architect.takeScreenshot("architecture-print-" + screen.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void a_search_does_not_shorten_the_printed_report() {
    try (Person architect = Person.reading(REPORT, Screen.DESK)) {
      List<String> all = architect.page().locator("main .rule h3").allInnerTexts();
      searchBox(architect).fill("technologies");
      architect.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(architect.page().locator("main .rule:visible h3")).hasCount(all.size());
    }
  }

  private static Locator searchBox(Person architect) {
    return architect.page().getByRole(AriaRole.SEARCHBOX);
  }

  private static Locator status(Person architect) {
    return architect.page().getByRole(AriaRole.STATUS);
  }

  private static Locator rules(Person architect) {
    return architect.page().locator("main .rule:visible");
  }
}

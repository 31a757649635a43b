package io.connectors.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

/** Accessibility check of the current page: WCAG 2.2 AA, as far as axe can detect it. */
final class Access {

  private static final List<String> STANDARD =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** A small phone, a tablet, a laptop and a large screen. */
  private static final List<Integer> WIDTHS = List.of(390, 768, 1280, 1920);

  private Access() {}

  /** Checks the state as shown: no violation, and no overflow at the width of a phone. */
  static void checkAsShown(Page page, String state) {
    requireNoViolation(page, state);
    requireWidth(page, state, WIDTHS.get(0));
  }

  /** Checks the state in both themes and at all widths. */
  static void checkInEveryForm(Page page, String state) {
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(
          new EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
      requireNoViolation(page, state + ", " + colours);
    }
    WIDTHS.forEach(width -> requireWidth(page, state, width));
  }

  private static void requireNoViolation(Page page, String state) {
    List<Rule> violations = new AxeBuilder(page).withTags(STANDARD).analyze().getViolations();
    assertThat(violations.stream().map(Access::words)).as(state).isEmpty();
  }

  private static void requireWidth(Page page, String state, int width) {
    ViewportSize own = page.viewportSize();
    page.setViewportSize(width, own.height);
    assertThat(page.evaluate(OVERFLOW))
        .as(state + ": overflow in pixels at width " + width)
        .isEqualTo(0);
    page.setViewportSize(own.width, own.height);
  }

  private static String words(Rule rule) {
    CheckedNode first = rule.getNodes().get(0);
    return rule.getId() + " at " + first.getHtml() + ": " + first.getFailureSummary();
  }
}

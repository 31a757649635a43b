package io.connectors.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.connectors.e2e.support.LongBuild;
import java.util.List;

/** Presses a button, replaces the response, and requires that the page does not change. */
public final class ForeignAnswers {

  private static final List<ForeignAnswer> ONE_OF_A_KIND =
      List.of(
          ForeignAnswer.BAD_GATEWAY,
          ForeignAnswer.PORTAL,
          ForeignAnswer.REDIRECT_BY_HTMX,
          ForeignAnswer.OTHER_PLACE);

  private ForeignAnswers() {}

  /** With every response: the first press, then each retry. */
  public static void every(Person person, String requests, Locator button, Locator part) {
    under(List.of(ForeignAnswer.values()), person, requests, button, part);
  }

  /** With every response in the long build, otherwise with one of each kind. */
  public static void oneOfAKind(Person person, String requests, Locator button, Locator part) {
    List<ForeignAnswer> all = List.of(ForeignAnswer.values());
    under(LongBuild.isOn() ? all : ONE_OF_A_KIND, person, requests, button, part);
  }

  private static void under(
      List<ForeignAnswer> answers, Person person, String requests, Locator button, Locator part) {
    String shown = part.innerText();
    String address = person.page().url();
    for (ForeignAnswer answer : answers) {
      Locator retry = person.page().locator("[data-retry]").first();
      boolean first = answer == ForeignAnswer.BAD_GATEWAY;
      person.page().route(requests, answer::to);
      (first ? button : retry).click();
      assertThat(person.page().getByText("No connection.").first()).isVisible();
      assertThat(person.page().locator("body")).not().containsText("Intruder");
      if (first) {
        shown = part.innerText();
      }
      assertThat(part.innerText()).as(answer.name()).isEqualTo(shown);
      assertThat(person.page().url()).as(answer.name()).isEqualTo(address);
      person.page().unroute(requests);
    }
    requireOnlyLostConnections(person);
  }

  /** The browser and htmx log each lost connection to the console. */
  public static void requireOnlyLostConnections(Person person) {
    assertThat(person.takeErrors())
        .isNotEmpty()
        .allMatch(each -> each.contains("htmx:") || each.contains("net::ERR"));
  }
}

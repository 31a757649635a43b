package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main flow on every screen: sign in, browse, create, correct an error, activate, edit, delete.
 * Only a browser shows it as a whole.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MainFlowInPagesIT {

  private static final int MAX_TABS = 150;

  private RunningConnectors connectors;

  @BeforeAll
  void start(RunningConnectors shared) {
    connectors = shared;
  }

  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"DESK", "PHONE_IN_THE_DARK", "DESK_WITHOUT_SCRIPT"})
  void the_main_flow_works_on(Screen screen) {
    String name = "Flow " + screen;
    try (Person admin =
        Person.at(connectors, screen)
            .expectingRejections()
            .signIn("acme-admin")
            .open(Person.PAGES + "?tab=catalog")) {
      admin.button("Medium", "Add").click();
      field(admin, "/name").fill(name);
      submit(admin);
      assertThat(form(admin).getByRole(AriaRole.ALERT)).containsText("Publication label");
      assertThat(field(admin, "/name")).hasValue(name);
      admin.checkAccessInEveryForm("an error on " + screen);
      field(admin, "/config/publication_label").fill("Stories");
      field(admin, "/auth/api_key").fill("flow-key");
      submit(admin);
      assertThat(admin.card(name)).containsText("Inactive");
      admin.button(name, "Activate").click();
      assertThat(admin.button(name, "Deactivate")).isVisible();
      admin.button(name, "Configure").click();
      field(admin, "/tags").fill("flowing");
      submit(admin);
      assertThat(admin.card(name)).containsText("flowing");
      admin.checkAccessInEveryForm("configured on " + screen);
      admin.button(name, "Delete").click();
      form(admin).getByRole(AriaRole.BUTTON, named("Delete connector")).click();
      assertThat(admin.card(name)).hasCount(0);
    }
  }

  @Test
  void the_main_flow_works_by_keyboard_alone() {
    String name = "Flow by keyboard";
    try (Person admin = Person.at(connectors, Screen.DESK).expectingRejections().open("/login")) {
      type(admin, admin.page().getByLabel("User name"), "acme-admin");
      type(admin, admin.page().getByLabel("Password"), RunningConnectors.DEMO_PASSWORD);
      admin.page().keyboard().press("Enter");
      assertThat(admin.card("Medium")).isVisible();
      press(admin, admin.button("Medium", "Add"));
      assertThat(field(admin, "/name")).isFocused();
      admin.page().keyboard().type(name);
      admin.page().keyboard().press("Enter");
      Locator summary = form(admin).getByRole(AriaRole.ALERT);
      assertThat(summary).isFocused();
      press(admin, summary.getByRole(AriaRole.LINK).first());
      assertThat(field(admin, "/config/publication_label")).isFocused();
      admin.page().keyboard().type("Stories");
      type(admin, field(admin, "/auth/api_key"), "flow-key");
      admin.page().keyboard().press("Enter");
      assertThat(admin.card(name)).isVisible();
      press(admin, admin.button(name, "Activate"));
      assertThat(admin.button(name, "Deactivate")).isFocused();
      press(admin, admin.button(name, "Configure"));
      type(admin, field(admin, "/tags"), "typed");
      admin.page().keyboard().press("Enter");
      assertThat(admin.card(name)).containsText("typed");
      assertThat(admin.button(name, "Configure")).isFocused();
      press(admin, admin.button(name, "Delete"));
      press(admin, form(admin).getByRole(AriaRole.BUTTON, named("Delete connector")));
      assertThat(admin.card(name)).hasCount(0);
    }
  }

  private static void type(Person person, Locator control, String text) {
    reach(person, control);
    person.page().keyboard().type(text);
  }

  private static void press(Person person, Locator control) {
    reach(person, control);
    person.page().keyboard().press("Enter");
  }

  /** Moves the focus with Tab until it reaches the control. */
  private static void reach(Person person, Locator control) {
    assertThat(control).isVisible();
    for (int tabs = 0; tabs < MAX_TABS && !isFocused(control); tabs++) {
      person.page().keyboard().press("Tab");
    }
    assertThat(control).isFocused();
  }

  private static boolean isFocused(Locator control) {
    return Boolean.TRUE.equals(control.evaluate("it => it === document.activeElement"));
  }

  private static Locator form(Person person) {
    return person.page().locator("form.dialog-form");
  }

  private static Locator field(Person person, String pointer) {
    return form(person).locator("[name='" + pointer + "']:not([type=hidden])").first();
  }

  private static void submit(Person person) {
    form(person).locator(".dialog-footer button[type=submit]").click();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}

package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connectors are created and edited without script and on a phone. Only a browser has a screen. */
@ExtendWith(SharedServer.class)
final class DialogsOnOtherScreensIT {

  @Test
  void dialogs_work_without_script(RunningConnectors connectors) {
    try (Person admin =
        Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT)
            .expectingRejections()
            .signIn("globex-admin")
            .open(Person.PAGES + "?tab=catalog")) {
      admin.button("Twitter (X)", "Add").click();
      admin.page().locator("[name='/name']").fill("Scriptless");
      admin.page().locator("button[name=add]").first().click();
      assertThat(admin.page().locator("[name='/name']")).hasValue("Scriptless");
      admin.takeScreenshot("create-twitter-without-script");
      admin.page().locator("form.dialog-form .btn-primary").click();
      assertThat(admin.page().getByRole(AriaRole.ALERT)).containsText("Please check");
      admin.page().locator("[name='/config/account_label']").fill("Me");
      admin.page().locator("form.dialog-form .btn-primary").click();
      assertThat(admin.card("Scriptless")).isVisible();
      admin.button("Scriptless", "Configure").click();
      admin.page().locator("[name='/tags']").fill("plain");
      admin.page().locator("form.dialog-form .btn-primary").click();
      assertThat(admin.card("Scriptless")).containsText("plain");
    }
  }

  @Test
  void dialogs_fit_a_phone_in_the_dark_theme(RunningConnectors connectors) {
    try (Person admin =
        Person.at(connectors, Screen.PHONE_IN_THE_DARK)
            .signIn("globex-admin")
            .open(Person.PAGES + "?tab=catalog")) {
      admin.button("Twitter (X)", "Add").click();
      assertThat(admin.dialog().getByRole(AriaRole.HEADING).first()).isVisible();
      admin.takeScreenshot("create-twitter-phone");
      admin.checkAccess("create dialog on a phone");
    }
  }
}

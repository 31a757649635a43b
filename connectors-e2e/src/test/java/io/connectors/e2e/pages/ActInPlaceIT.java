package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cards change and disappear without a reload, and the focus stays in place. Only a browser has a
 * focus and keeps a page.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActInPlaceIT {

  private static final String LIST = Person.PAGES + "?tab=installed&search=";
  private static final GetByTextOptions EXACT = new GetByTextOptions().setExact(true);

  private static final Route.FulfillOptions REJECTION =
      new Route.FulfillOptions()
          .setStatus(503)
          .setContentType("text/html")
          .setHeaders(
              Map.of(
                  "HX-Retarget", "#toasts",
                  "HX-Reswap", "beforeend",
                  "X-Connectors-Fragment", "true"))
          .setBody(
              "<div class=\"toast-note toast-bad\" role=\"alert\">Out of order.</div>"
                  + "<!--end of fragment-->");

  private RunningConnectors connectors;
  private Api api;
  private Seeds acme;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    api = connectors.signedInAs("acme-admin");
    acme = new Seeds(api);
  }

  @Test
  void a_connector_is_activated_and_deactivated_by_keyboard()
      throws IOException, InterruptedException {
    acme.install("Switched");
    try (Person admin = admin("Switched")) {
      admin.button("Switched", "Activate").focus();
      admin.page().keyboard().press("Enter");
      assertThat(admin.button("Switched", "Deactivate")).isFocused();
      assertThat(admin.card("Switched").getByText("Active", EXACT)).isVisible();
      assertThat(toasts(admin)).containsText("Activated Switched.");
      admin.checkAccess("activated");
      admin.takeScreenshot("activated");
      admin.page().keyboard().press("Enter");
      assertThat(admin.button("Switched", "Activate")).isFocused();
      assertThat(toasts(admin)).containsText("Deactivated Switched.");
    }
  }

  @Test
  void a_connector_without_credentials_shows_why_it_is_not_activated()
      throws IOException, InterruptedException {
    acme.installBare("Bare");
    try (Person admin = admin("Bare").expectingRejections()) {
      admin.button("Bare", "Activate").click();
      assertThat(admin.card("Bare")).containsText("Credentials are missing.");
      assertThat(admin.card("Bare")).containsText("Inactive");
      assertThat(toasts(admin)).containsText("Can't activate Bare.");
      admin.checkAccess("rejected");
      admin.takeScreenshot("rejected");
      admin.press("Dismiss");
      assertThat(toasts(admin)).hasText("");
    }
  }

  @Test
  void a_concurrent_change_is_shown_and_not_overwritten() throws IOException, InterruptedException {
    String id = acme.install("Contested");
    try (Person admin = admin("Contested").expectingRejections()) {
      api.put(Api.ROOT + "/connectors/" + id, "{\"tags\": [\"by a colleague\"]}");
      admin.button("Contested", "Activate").click();
      assertThat(toasts(admin)).containsText("changed after you opened this page");
      assertThat(admin.card("Contested")).containsText("by a colleague");
      assertThat(admin.card("Contested")).containsText("Inactive");
      admin.button("Contested", "Activate").click();
      assertThat(admin.button("Contested", "Deactivate")).isVisible();
    }
  }

  @Test
  void a_connector_deleted_by_another_user_disappears_from_the_page()
      throws IOException, InterruptedException {
    String id = acme.install("Vanishing");
    try (Person admin = admin("Vanishing").expectingRejections()) {
      api.delete(Api.ROOT + "/connectors/" + id);
      admin.button("Vanishing", "Activate").click();
      assertThat(admin.card("Vanishing")).hasCount(0);
      assertThat(toasts(admin)).containsText("This connector was deleted.");
    }
  }

  @Test
  void deleting_asks_with_the_name_and_can_be_cancelled() throws IOException, InterruptedException {
    acme.install("Precious");
    try (Person admin = admin("Precious")) {
      admin.button("Precious", "Delete").click();
      assertThat(admin.dialog()).containsText("Precious");
      assertThat(admin.page().getByRole(AriaRole.DIALOG)).hasAccessibleName("Delete connector");
      admin.checkAccess("delete dialog");
      admin.takeScreenshot("delete-dialog");
      admin.page().keyboard().press("Escape");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.button("Precious", "Delete")).isFocused();
      admin.page().keyboard().press("Enter");
      admin.press("Cancel");
      assertThat(admin.dialog()).hasCount(0);
      assertThat(admin.card("Precious")).isVisible();
    }
  }

  @Test
  void a_deletion_removes_the_card_updates_the_counts_and_focuses_the_next_card()
      throws IOException, InterruptedException {
    acme.install("Pair one");
    acme.install("Pair two");
    try (Person admin = admin("Pair")) {
      delete(admin, "Pair two");
      assertThat(admin.card("Pair one").getByRole(AriaRole.HEADING)).isFocused();
      assertThat(admin.page().locator("#found")).hasText("1 connector found");
      assertThat(toasts(admin)).containsText("Deleted Pair two.");
      delete(admin, "Pair one");
      assertThat(admin.page().getByText("No connector matches these filters.")).isVisible();
      assertThat(admin.page().locator("#found")).isFocused();
      admin.checkAccess("all deleted");
    }
  }

  @Test
  void a_connector_in_error_shows_the_reason_and_two_remedies()
      throws IOException, InterruptedException, SQLException {
    String id = acme.install("Failing");
    Superuser.of(connectors.home())
        .run(
            "update connectors set status = 'error', status_before_error = 'active',"
                + " status_reason = 'The key was revoked.' where id = '"
                + id
                + "'");
    try (Person admin = admin("Failing")) {
      assertThat(admin.card("Failing").getByText("Error", EXACT)).isVisible();
      assertThat(admin.card("Failing")).containsText("The key was revoked.");
      assertThat(admin.button("Failing", "Activate")).isVisible();
      admin.checkAccess("error");
      admin.takeScreenshot("error");
      admin.button("Failing", "Deactivate").click();
      assertThat(admin.card("Failing")).containsText("Inactive");
      assertThat(admin.button("Failing", "Activate")).isFocused();
    }
  }

  @Test
  void a_failed_request_of_a_dialog_is_reported_in_the_dialog()
      throws IOException, InterruptedException {
    acme.install("Unlucky");
    try (Person admin = admin("Unlucky").expectingRejections()) {
      admin.button("Unlucky", "Delete").click();
      admin.page().route("**/delete", route -> route.fulfill(REJECTION));
      admin.dialog().locator("button[type=submit]").click();
      assertThat(admin.dialog()).containsText("Out of order.");
      assertThat(admin.dialog()).containsText("Delete connector");
    }
  }

  @Test
  void hostile_names_and_tags_are_shown_as_text() throws IOException, InterruptedException {
    String name = "<script>alert(1)</script> {{7*7}} hostile";
    acme.installBare(name, "<img src=x onerror=alert(1)>", "{{7*7}}", "javascript:alert(1)");
    try (Person admin = admin("hostile").expectingRejections()) {
      assertThat(admin.card(name)).containsText("<img src=x onerror=alert(1)>");
      assertThat(admin.card(name)).containsText("{{7*7}}");
      admin.button(name, "Activate").click();
      assertThat(toasts(admin)).containsText(name);
      admin.card(name).getByText("javascript:alert(1)").click();
      assertThat(admin.card(name)).isVisible();
      delete(admin, name);
      assertThat(toasts(admin)).containsText(name);
    }
  }

  @Test
  void longest_names_and_most_tags_fit_the_card_on_a_phone()
      throws IOException, InterruptedException {
    String name = "W".repeat(255);
    String[] tags = new String[20];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = "t".repeat(48) + (10 + i);
    }
    acme.installBare(name, tags);
    try (Person admin = Person.at(connectors, Screen.PHONE_IN_THE_DARK).signIn("acme-admin")) {
      admin.open(LIST + "WWW");
      admin.checkAccess("long name");
      admin.page().getByText("14 more tags").click();
      admin.checkAccess("many tags");
      admin.button(name, "Delete").click();
      assertThat(admin.dialog()).containsText(name);
      admin.checkAccess("delete dialog on a phone");
    }
  }

  private static void delete(Person admin, String name) {
    admin.button(name, "Delete").click();
    admin
        .dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
        .click();
    assertThat(admin.card(name)).hasCount(0);
  }

  private static Locator toasts(Person person) {
    return person.page().locator("#toasts");
  }

  private Person admin(String search) {
    return Person.at(connectors, Screen.DESK).signIn("acme-admin").open(LIST + search);
  }
}

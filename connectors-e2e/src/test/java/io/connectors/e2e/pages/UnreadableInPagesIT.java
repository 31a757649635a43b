package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Installed;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The card and the dialog report credentials that cannot be decrypted, and say how to replace them.
 * Only a browser runs the dialog.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnreadableInPagesIT {

  private static final String WARNING = "Credentials can't be decrypted (since ";

  private RunningConnectors connectors;
  private Superuser superuser;
  private Seeds seeds;
  private Api publisher;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    connectors = shared;
    superuser = Superuser.of(shared.home());
    seeds = new Seeds(shared.signedInAs("globex-admin"));
    publisher = shared.signedInAs("globex-publisher");
  }

  @ParameterizedTest
  @MethodSource(Screen.TESTED)
  void the_card_and_the_dialog_warn_until_the_credentials_are_replaced(Screen screen)
      throws IOException, InterruptedException, SQLException {
    String shot = screen.name().toLowerCase(Locale.ROOT);
    String name = "Unreadable on " + shot;
    String id = unreadable(name);
    try (Person admin = at(screen, "globex-admin", name)) {
      assertThat(admin.card(name)).containsText(WARNING);
      assertThat(admin.card(name)).containsText("Enter them again under Configure.");
      assertThat(admin.card(name)).containsText("Credentials unreadable");
      admin.takeScreenshot("unreadable-" + shot);
      admin.checkAccess("unreadable credentials on " + screen);
    }
    try (Person admin = at(screen, "globex-admin", name)) {
      admin.button(name, "Configure").click();
      assertThat(admin.page().locator("#unreadable")).containsText(WARNING);
      assertThat(admin.page().locator("#unreadable")).containsText("Enter all of them again below");
      assertThat(token(admin)).isVisible();
      assertThat(admin.page().locator(".form-stored")).hasCount(0);
      admin.takeScreenshot("unreadable-dialog-" + shot);
      admin.checkAccess("the dialog of unreadable credentials on " + screen);
      token(admin).fill("renewed");
      admin.press("Save");
      assertThat(admin.card(name)).containsText("Credentials set");
      assertThat(admin.card(name)).not().containsText(WARNING);
    }
    assertThat(target(id).path("auth").path("access_token").asText()).isEqualTo("renewed");
  }

  @Test
  void other_fields_can_be_saved_and_the_warning_stays()
      throws IOException, InterruptedException, SQLException {
    unreadable("Damaged");
    try (Person admin = at(Screen.DESK, "globex-admin", "Damaged")) {
      admin.button("Damaged", "Configure").click();
      admin.dialog().locator("[name='/name']").fill("Still damaged");
      admin.press("Save");
      assertThat(admin.card("Still damaged")).containsText(WARNING);
    }
  }

  @Test
  void a_member_sees_whom_to_ask() throws IOException, InterruptedException, SQLException {
    unreadable("Seen by a member");
    try (Person member = at(Screen.DESK, "globex-member", "Seen by a member")) {
      assertThat(member.card("Seen by a member")).containsText(WARNING);
      assertThat(member.card("Seen by a member"))
          .containsText("Ask a tenant admin to enter them again.");
    }
  }

  @Test
  void an_unreadable_connector_can_be_deleted()
      throws IOException, InterruptedException, SQLException {
    unreadable("To be deleted");
    try (Person admin = at(Screen.DESK, "globex-admin", "To be deleted")) {
      admin.button("To be deleted", "Delete").click();
      admin.dialog().locator("button[type=submit]").click();
      assertThat(admin.card("To be deleted")).hasCount(0);
    }
  }

  @Test
  void reading_an_unreadable_connector_does_not_change_its_row()
      throws IOException, InterruptedException, SQLException {
    String id = unreadable("Looked at");
    String row =
        "SELECT version || ' ' || updated_at || ' ' || xmin FROM connectors WHERE id = '"
            + id
            + "'";
    String before = superuser.ask(row);
    try (Person admin = at(Screen.DESK, "globex-admin", "Looked at")) {
      assertThat(admin.card("Looked at")).containsText(WARNING);
    }
    target(id);
    assertThat(superuser.ask(row)).startsWith("2 ").isEqualTo(before);
  }

  /** An active connector with damaged credentials, detected by the publisher's request. */
  private String unreadable(String name) throws IOException, InterruptedException, SQLException {
    String id = seeds.installActive(name);
    superuser.run(
        "UPDATE connectors SET encrypted_credentials ="
            + " set_byte(encrypted_credentials, 19, get_byte(encrypted_credentials, 19) # 255)"
            + " WHERE id = '"
            + id
            + "'");
    assertThat(target(id).path("error").path("code").asText()).isEqualTo("credential_unavailable");
    return id;
  }

  private Person at(Screen screen, String account, String name) {
    return Person.at(connectors, screen)
        .signIn(account)
        .open(Person.PAGES + "?tab=installed&search=" + Installed.encoded(name));
  }

  private static Locator token(Person admin) {
    return admin.page().locator("input[name='/auth/access_token']");
  }

  private JsonNode target(String id) throws IOException, InterruptedException {
    for (JsonNode target : publisher.get(Api.ROOT + "/publish-targets").json().path("targets")) {
      if (target.path("id").asText().equals(id)) {
        return target;
      }
    }
    throw new AssertionError("no target " + id);
  }
}

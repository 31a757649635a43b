package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import io.connectors.bootstrap.support.Api;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A tenant admin creates, lists and revokes service tokens. Only a browser copies a token, which is
 * shown once.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenPagesIT {

  private static final String TOKENS = Person.PAGES + "?tab=tokens";
  private static final String TARGETS = Api.ROOT + "/publish-targets";
  private static final GetByLabelOptions EXACT = new GetByLabelOptions().setExact(true);
  private static final Pattern KEY = Pattern.compile("cnt_acme_[A-Za-z0-9_-]{43}[0-9a-f]{8}");

  private RunningConnectors connectors;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
  }

  @Test
  void a_token_is_created_shown_once_and_copied() throws IOException, InterruptedException {
    try (Person admin = at(Screen.DESK, "acme-admin")) {
      admin
          .context()
          .grantPermissions(
              List.of("clipboard-read", "clipboard-write"),
              new GrantPermissionsOptions().setOrigin(connectors.address()));
      admin.open(TOKENS);
      fill(admin, "Content Broadcaster");
      admin.checkAccess("the token form");
      admin.takeScreenshot("token-form");
      admin.press("Create");
      assertThat(field(admin)).isFocused();
      assertThat(field(admin)).hasValue(KEY);
      assertThat(admin.page().getByText("Copy it now.").first()).isVisible();
      admin.checkAccess("a token shown");
      admin.takeScreenshot("token-created");
      String key = field(admin).inputValue();
      admin.press("Copy");
      assertThat(admin.button("Copied")).isVisible();
      assertThat(admin.page().evaluate("navigator.clipboard.readText()")).isEqualTo(key);
      admin.press("I have copied it");
      assertThat(admin.button("Create token")).isFocused();
      assertThat(admin.card("Content Broadcaster")).containsText("Active");
      assertThat(admin.card("Content Broadcaster")).containsText("Not used yet");
      assertThat(admin.page().content()).doesNotContain(key);

      assertThat(service(key).get(TARGETS).status()).isEqualTo(200);
      admin.page().reload();
      assertThat(admin.card("Content Broadcaster")).containsText("Last used");
      assertThat(admin.page().content()).doesNotContain(key);
      admin.checkAccess("tokens");
      admin.takeScreenshot("tokens");
    }
  }

  @Test
  void errors_are_shown_beside_the_fields_and_no_input_is_lost() {
    try (Person admin = at(Screen.PHONE_IN_THE_DARK, "globex-admin").expectingRejections()) {
      admin.open(TOKENS);
      // Switches with our own button: axe opens a tab, after which the browser resets the emulated
      // theme.
      admin.press("Dark");
      assertThat(admin.page().locator("html")).hasAttribute("data-bs-theme", "dark");
      assertThat(admin.page().getByText("Create a token to let a service use this API"))
          .isVisible();
      admin.checkAccess("no tokens yet");
      admin.takeScreenshot("tokens-none-dark-phone");
      admin.press("Create token");
      admin.fillIn("Name", "x");
      admin.fillIn("Days until it expires", "366");
      admin.press("Create");
      assertThat(admin.dialog()).containsText("Please check");
      assertThat(label(admin, "Name")).hasAttribute("aria-invalid", "true");
      assertThat(label(admin, "Name"))
          .hasAccessibleDescription(Pattern.compile("Enter 2 to 100 characters\\..*"));
      assertThat(admin.dialog()).containsText("Choose at least one scope.");
      assertThat(label(admin, "Days until it expires")).hasValue("366");
      admin.checkAccess("a rejected token form");
      admin.takeScreenshot("token-rejected-dark-phone");
      admin.fillIn("Name", "Dashboard");
      admin.page().getByLabel("Catalog and connectors, without credentials").check();
      admin.fillIn("Days until it expires", "30");
      admin.press("Create");
      assertThat(field(admin)).isVisible();
      admin.checkAccess("a token shown on a phone in the dark");
      admin.takeScreenshot("token-created-dark-phone");
      admin.press("I have copied it");
      assertThat(admin.card("Dashboard")).containsText("connectors:read");
      admin.takeScreenshot("tokens-dark-phone");
    }
  }

  @Test
  void a_token_is_revoked_by_keyboard_after_a_confirmation()
      throws IOException, InterruptedException {
    try (Person admin = at(Screen.DESK, "acme-admin")) {
      admin.open(TOKENS);
      String key = created(admin, "Stolen token");
      assertThat(service(key).get(TARGETS).status()).isEqualTo(200);

      admin.button("Stolen token", "Revoke").press("Enter");
      assertThat(admin.link("Cancel").or(admin.button("Cancel")).first()).isFocused();
      admin.checkAccess("a token about to be revoked");
      admin.takeScreenshot("token-revoke");
      admin.page().keyboard().press("Escape");
      assertThat(admin.button("Stolen token", "Revoke")).isFocused();
      admin.button("Stolen token", "Revoke").press("Enter");
      admin.dialog().locator("button.btn-danger").press("Enter");

      assertThat(admin.card("Stolen token")).containsText("Revoked");
      assertThat(admin.button("Stolen token", "Revoke")).hasCount(0);
      assertThat(admin.card("Stolen token").locator("h3")).isFocused();
      assertThat(service(key).get(TARGETS).status()).isEqualTo(401);
      admin.checkAccess("a token revoked");
      admin.link("Activity").first().click();
      assertThat(admin.card("Credentials read").first()).containsText("by Stolen token");
    }
  }

  @Test
  void the_page_works_without_script() throws IOException, InterruptedException {
    try (Person admin = at(Screen.DESK_WITHOUT_SCRIPT, "acme-admin").expectingRejections()) {
      admin.tab("Tokens").click();
      admin.press("Create token");
      admin.fillIn("Name", "Plain service");
      admin.press("Create");
      assertThat(admin.page().getByText("Please check")).isVisible();
      admin.checkAccess("a rejected token form without script");
      admin.page().getByLabel("Publish targets, with their credentials").check();
      admin.press("Create");
      String key = field(admin).inputValue();
      assertThat(key).matches(KEY);
      assertThat(admin.page().locator("[data-copy]")).isHidden();
      admin.checkAccess("a token shown without script");
      admin.press("I have copied it");
      assertThat(service(key).get(TARGETS).status()).isEqualTo(200);

      admin.button("Plain service", "Revoke").click();
      assertThat(admin.button("Revoke token")).isVisible();
      admin.checkAccess("a confirmation without script");
      admin.press("Revoke token");
      assertThat(admin.page().getByText("Revoked the token of Plain service.")).isVisible();
      assertThat(admin.card("Plain service")).containsText("Revoked");
      assertThat(service(key).get(TARGETS).status()).isEqualTo(401);
    }
  }

  @Test
  void a_user_without_permission_sees_no_tokens_tab_and_is_denied() {
    try (Person member = at(Screen.DESK, "acme-member").expectingRejections()) {
      assertThat(member.tab("Installed")).isVisible();
      assertThat(member.tab("Tokens")).hasCount(0);
      member.open(TOKENS);
      assertThat(
              member
                  .page()
                  .getByText("You are not allowed to do this. Ask a tenant admin for access."))
          .isVisible();
    }
  }

  @Test
  void a_platform_admin_chooses_a_tenant_first() {
    try (Person staff = at(Screen.PHONE, "platform-admin")) {
      staff.open(TOKENS);
      assertThat(staff.page().getByText("Service tokens belong to a tenant.")).isVisible();
      staff.checkAccess("tokens without a tenant");
      staff.fillIn("Tenant", "initech");
      staff.press("Switch tenant");
      assertThat(staff.page().locator("header")).containsText("tenant initech");
      staff.tab("Tokens").click();
      staff.press("Create token");
      assertThat(staff.dialog()).containsText("Tenant: initech");
      staff.takeScreenshot("token-form-phone");
    }
  }

  private static String created(Person admin, String name) {
    fill(admin, name);
    admin.press("Create");
    String key = field(admin).inputValue();
    admin.press("I have copied it");
    return key;
  }

  private static void fill(Person admin, String name) {
    admin.press("Create token");
    admin.fillIn("Name", name);
    admin.page().getByLabel("Publish targets, with their credentials").check();
  }

  private static Locator field(Person admin) {
    return label(admin, "Token");
  }

  private static Locator label(Person admin, String label) {
    return admin.page().getByLabel(label, EXACT);
  }

  private Api service(String key) {
    return connectors.anonymous().with("Authorization", "Bearer " + key);
  }

  private Person at(Screen screen, String username) {
    return Person.at(connectors, screen).signIn(username);
  }
}

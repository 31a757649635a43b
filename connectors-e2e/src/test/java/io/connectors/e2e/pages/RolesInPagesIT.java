package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every user sees who they are, and only the controls that they may use. Only a browser shows which
 * controls a user can reach.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesInPagesIT {

  private static final String INSTALLED = Person.PAGES + "?tab=installed";

  private RunningConnectors connectors;

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException {
    connectors = own;
    new Seeds(connectors.signedInAs("acme-admin")).install("Acme stories");
    new Seeds(connectors.signedInAs("globex-admin")).install("Globex stories");
  }

  @Test
  void a_member_sees_their_tenant_and_no_write_control() {
    for (String reader : new String[] {"acme-member", "acme-publisher"}) {
      try (Person member = Person.at(connectors, Screen.DESK).signIn(reader)) {
        assertThat(member.card("Medium")).isVisible();
        assertThat(member.button("Add")).hasCount(0);
        member.open(INSTALLED);
        assertThat(member.card("Acme stories")).isVisible();
        assertThat(member.card("Globex stories")).hasCount(0);
        assertThat(member.card("Acme stories").locator("button")).hasCount(0);
        assertThat(header(member)).containsText("tenant acme");
        member.checkAccess(reader);
      }
    }
  }

  @Test
  void a_platform_admin_sees_all_tenants_and_edits_the_chosen_one() {
    try (Person staff = Person.at(connectors, Screen.DESK).signIn("platform-admin")) {
      staff.open(INSTALLED);
      assertThat(header(staff)).containsText("Platform admin · all tenants");
      assertThat(staff.card("Acme stories")).containsText("tenant acme");
      assertThat(staff.card("Globex stories")).containsText("tenant globex");
      assertThat(staff.card("Acme stories").locator("button")).hasCount(0);
      staff.checkAccess("all tenants");
      staff.takeScreenshot("all-tenants");
      switchTo(staff, "globex");
      assertThat(header(staff)).containsText("tenant globex");
      assertThat(staff.card("Acme stories")).hasCount(0);
      staff.button("Globex stories", "Activate").click();
      assertThat(staff.button("Globex stories", "Deactivate")).isVisible();
      staff.button("Globex stories", "Deactivate").click();
      assertThat(staff.button("Globex stories", "Activate")).isVisible();
      switchTo(staff, "");
      assertThat(staff.card("Acme stories")).isVisible();
    }
  }

  @Test
  void an_invalid_tenant_is_reported_beside_the_field() {
    try (Person staff =
        Person.at(connectors, Screen.PHONE).signIn("platform-admin").expectingRejections()) {
      switchTo(staff, "Not a tenant");
      Locator field = staff.page().getByLabel("Tenant");
      assertThat(field).hasValue("Not a tenant");
      assertThat(field).hasAttribute("aria-invalid", "true");
      assertThat(staff.page().locator("#tenant-error")).containsText("Use lower-case letters");
      staff.checkAccess("an invalid tenant");
    }
  }

  @Test
  void a_tenant_choice_in_another_tab_does_not_change_an_open_page() {
    try (Person staff = Person.at(connectors, Screen.DESK).signIn("platform-admin")) {
      switchTo(staff, "globex");
      assertThat(header(staff)).containsText("tenant globex");
      staff.context().addCookies(List.of(acmeCookie()));
      staff.button("Globex stories", "Activate").click();
      assertThat(staff.button("Globex stories", "Deactivate")).isVisible();
      staff.button("Globex stories", "Deactivate").click();
    }
  }

  @Test
  void a_tenant_choice_affects_no_other_user_and_no_bearer_token()
      throws IOException, InterruptedException {
    Api staff = connectors.signedInAs("platform-admin").with("Cookie", "connectors_tenant=acme");
    Assertions.assertThat(staff.get(Api.ROOT + "/installed").json()).hasSize(2);
    try (Person member = Person.at(connectors, Screen.DESK)) {
      member.context().addCookies(List.of(acmeCookie()));
      member.signIn("globex-member").open(INSTALLED);
      assertThat(header(member)).containsText("tenant globex");
      assertThat(member.card("Acme stories")).hasCount(0);
      assertThat(member.card("Globex stories")).isVisible();
    }
  }

  @Test
  void signing_out_ends_the_session_and_clears_the_chosen_tenant() {
    try (Person staff = Person.at(connectors, Screen.DESK).signIn("platform-admin")) {
      switchTo(staff, "globex");
      assertThat(header(staff)).containsText("tenant globex");
      staff.press("Sign out");
      assertThat(staff.button("Sign in")).isVisible();
      staff.signIn("platform-admin");
      assertThat(header(staff)).containsText("all tenants");
    }
  }

  private Cookie acmeCookie() {
    return new Cookie("connectors_tenant", "acme").setUrl(connectors.address());
  }

  private static void switchTo(Person staff, String tenant) {
    staff.fillIn("Tenant", tenant);
    staff.press("Switch tenant");
    staff.page().waitForLoadState();
  }

  private static Locator header(Person person) {
    return person.page().locator("header");
  }
}

package io.connectors.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.connectors.bootstrap.described.Description;
import io.connectors.bootstrap.described.Operation;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.browser.Person;
import io.connectors.e2e.browser.Screen;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The API description is served as a file and as an accessible page. Only a browser renders the
 * page, and only a shell runs its commands.
 */
@ExtendWith(SharedServer.class)
final class ApiReferenceIT {

  private static final String YAML = Person.PAGES + "openapi.yaml";
  private static final String PAGE = Person.PAGES + "openapi.html";

  @Test
  void the_served_description_equals_the_one_in_the_repository(RunningConnectors connectors)
      throws IOException, InterruptedException {
    Answer answer = connectors.signedInAs("acme-member").get(YAML);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).hasValue("application/yaml");
    assertThat(answer.header("cache-control")).hasValue("no-store");
    assertThat(answer.header("vary")).isEmpty();
    assertThat(answer.text()).isEqualTo(Files.readString(Description.FILE));
  }

  @Test
  void an_anonymous_client_gets_401_and_a_browser_the_sign_in_page(RunningConnectors connectors)
      throws IOException, InterruptedException {
    Api anonymous = connectors.anonymous();
    Answer program = anonymous.get(YAML);
    assertThat(program.status()).isEqualTo(401);
    assertThat(program.header("content-type")).hasValue("application/problem+json");
    Answer person = anonymous.get(PAGE);
    assertThat(person.status()).isEqualTo(303);
    assertThat(person.header("location"))
        .hasValue("/login?next=%2Ffeatures%2Fconnectors%2Fopenapi.html");
  }

  @ParameterizedTest
  @MethodSource(Screen.TESTED)
  void the_page_shows_every_operation(Screen screen, RunningConnectors connectors) {
    try (Person member = Person.at(connectors, screen).signIn("acme-member")) {
      member.link("API").click();
      assertThat(member.page()).hasTitle("API · Connectors");
      for (Operation call : Description.kept().operations()) {
        assertThat(member.card(call.description().path("summary").asText()))
            .containsText(call.path());
      }
      member.takeScreenshot("api-" + screen.name().toLowerCase(Locale.ROOT));
    }
  }

  /** In the long build only: axe needs a minute for a page of this length. */
  @Tag("long")
  @Test
  void the_whole_page_is_accessible(RunningConnectors connectors) {
    try (Person member = Person.at(connectors, Screen.DESK).signIn("acme-member")) {
      member.open(PAGE);
      member.page().locator("summary").all().forEach(Locator::click);
      member.checkAccess("the description of the API, all of it open");
    }
  }

  /** Each command runs after the page's variables, with a real address, password and id. */
  @Test
  void every_command_of_the_page_succeeds(RunningConnectors connectors)
      throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    try (Person member = Person.at(connectors, Screen.DESK).signIn("acme-member")) {
      member.open(PAGE);
      String variables = member.page().locator("#variables").textContent();
      for (Operation call : Description.kept().operations()) {
        String command = member.page().locator("#" + call.id() + " .command").textContent();
        String script =
            (variables + "\n" + command)
                .replace("http://localhost:8000", connectors.address())
                .replace("the-demo-password", RunningConnectors.DEMO_PASSWORD)
                .replace("6f1c0f52-8a55-4c43-9a52-0c0f3f1f2b11", created(admin, call))
                .replace("Company blog", "By command");
        assertThat(output(script)).as(command).startsWith("HTTP/1.1 " + success(call) + " ");
      }
    }
  }

  /** Creates a connector, or a service token for calls about service tokens; returns its id. */
  private static String created(Api admin, Operation call)
      throws IOException, InterruptedException {
    boolean token = call.path().contains("/service-tokens");
    return admin
        .post(
            Api.ROOT + (token ? "/service-tokens" : "/connectors"),
            (token
                    ? "{\"name\": \"For %s\", \"scopes\": [\"connectors:read\"]}"
                    : """
                    {"catalog_id": "medium", "name": "For the command of %s",
                     "config": {"publication_label": "Mine"}, "auth": {"api_key": "secret"}}
                    """)
                .formatted(call.id()))
        .json()
        .path("id")
        .asText();
  }

  private static String success(Operation call) {
    return call.description().path("responses").properties().stream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"))
        .findFirst()
        .orElseThrow();
  }

  private static String output(String script) throws IOException {
    ProcessBuilder shell = new ProcessBuilder("bash", "--norc", "-c", script);
    shell.environment().put("no_proxy", "localhost,127.0.0.1");
    shell.environment().remove("BASH_ENV");
    Process process = shell.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void a_search_finds_operations_and_schemas_without_script(RunningConnectors connectors) {
    try (Person member = Person.at(connectors, Screen.DESK_WITHOUT_SCRIPT).signIn("acme-member")) {
      member.open(PAGE);
      member.page().getByRole(AriaRole.SEARCHBOX).fill("X-Total-Count");
      member.press("Search");
      assertThat(member.page().getByRole(AriaRole.STATUS).first())
          .containsText("1 call and 0 schemas");
      assertThat(member.page().locator("article")).hasCount(1);
      member.checkAccess("a search in the description of the API");
      member.link("Show all").click();
      assertThat(member.page().locator("#listConnectors")).isVisible();
    }
  }
}

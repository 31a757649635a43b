package io.connectors.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.connectors.domain.access.Role;
import io.connectors.signin.session.IdentityClaims;
import io.micronaut.core.value.MapPropertyResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Test: the settings and tokens of the how-to result in the tenant and the roles that it shows. */
class IssuerExamplesTest {

  private static final Path PAGE = Path.of("..", "docs", "how-to", "connect-an-issuer.md");
  private static final String CHAPTER = "## What six issuers send\n";
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```properties\n(.*?)```.*?```json\n(.*?)```\n\nResult: tenant `([^`]*)`, roles? (.*?)\n",
          Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** One example on the page. */
  record Example(String settings, String token, String tenant, String roles) {}

  static Stream<Example> examples() throws IOException {
    return EXAMPLE.matcher(chapter()).results().map(IssuerExamplesTest::example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_results_in_its_tenant_and_roles(Example example) throws ParseException {
    JWTClaimsSet token = JWTClaimsSet.parse(example.token());
    IdentityClaims read =
        OpenIdSettings.in(settings(example.settings()))
            .orElseThrow()
            .client()
            .mapping()
            .read(token.getSubject(), token.getClaims())
            .claims();
    assertThat(read.home().orElseThrow().value()).isEqualTo(example.tenant());
    assertThat(read.roles().stream().map(Role::key))
        .containsExactlyInAnyOrderElementsOf(roles(example));
  }

  @Test
  void every_issuer_of_the_chapter_has_an_example() throws IOException {
    List<String> sections = List.of(chapter().split("\n### ", -1));
    assertThat(sections.stream().skip(1).map(section -> section.lines().findFirst().orElse("")))
        .containsExactly(
            "Keycloak", "Auth0", "Microsoft Entra ID", "Okta", "Amazon Cognito", "Zitadel");
    assertThat(sections.stream().skip(1)).allMatch(section -> EXAMPLE.matcher(section).find());
    assertThat(examples()).hasSize(chapter().split("```json", -1).length - 1);
  }

  private static String chapter() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(CHAPTER);
    return page.substring(start, page.indexOf("\n## ", start));
  }

  private static Example example(MatchResult found) {
    return new Example(found.group(1), found.group(2), found.group(3), found.group(4));
  }

  private static Set<String> roles(Example example) {
    return CODE.matcher(example.roles())
        .results()
        .map(code -> code.group(1))
        .collect(Collectors.toSet());
  }

  private static Settings settings(String lines) {
    Map<String, String> variables = new HashMap<>();
    variables.put("CONNECTORS_OIDC_ISSUER", "https://issuer.example");
    variables.put("CONNECTORS_OIDC_CLIENT_ID", "connectors");
    variables.put("CONNECTORS_PUBLIC_URL", "https://connectors.example");
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(variable -> variables.put(variable[0], variable[1]));
    return new Settings(variables, new MapPropertyResolver(Map.of()));
  }
}

package io.connectors.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.bootstrap.support.OpenIdIssuer;
import io.connectors.bootstrap.support.RawHttp;
import io.connectors.e2e.support.MarkedRequests;
import io.connectors.e2e.support.PackagedJar;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log contains no secret and no caller's text, at every level and for every kind of request.
 * Only the jar logs as packaged, with every library at its finest level.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TraceLogIT {

  private static final String MARKER = "zz9m4rker9zz";
  private static final String CONNECTORS = Api.ROOT + "/connectors";

  /** Settings that enable every log event. */
  private static final Map<String, String> ALL_LEVELS =
      Map.of(
          "LOGGER_LEVELS_ROOT", "TRACE",
          "LOGGER_LEVELS_IO_MICRONAUT", "ALL",
          "LOGGER_LEVELS_COM_ZAXXER_HIKARI", "TRACE",
          "LOGGER_LEVELS_IO_MICRONAUT_SECURITY_TOKEN_READER", "TRACE",
          "LOGGER_LEVELS_IO_MICRONAUT_HTTP_SERVER_NETTY_NETTYHTTPSERVER", "TRACE",
          "LOGGER_LEVELS_HTTP_ACCESS_LOGGER", "TRACE",
          "MICRONAUT_SERVER_NETTY_ACCESS_LOGGER_ENABLED", "true",
          "MICRONAUT_SERVER_NETTY_LOG_LEVEL", "ERROR");

  private final List<String> secrets = new ArrayList<>(forms(MARKER));
  private OpenIdIssuer issuer;
  private RunningConnectors connectors;
  private MarkedRequests marked;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    issuer = OpenIdIssuer.start();
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.putAll(ALL_LEVELS);
    settings.put("CONNECTORS_PUBLIC_URL", "http://localhost:8000");
    connectors = RunningConnectors.start(home, settings);
    marked = new MarkedRequests(RawHttp.at(connectors.address()), MARKER);
    recordSecrets(OpenIdIssuer.SECRET, RunningConnectors.DEMO_PASSWORD);
  }

  @AfterAll
  void stop() {
    connectors.close();
    issuer.close();
  }

  @Test
  void the_log_contains_no_sent_or_issued_secret() throws Exception {
    signInByPassword();
    signInAtTheIssuer();
    recordSecrets(marked.basic());
    marked.inCredentials();
    marked.inHeaders();
    marked.inAddresses();
    sendMarkersInBodies();
    marked.inOtherBytes();
    recordKeysOf(connectors.home());

    assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    List<String> lines = connectors.log().lines().filter(line -> line.startsWith("{")).toList();
    assertThat(lines).anyMatch(line -> line.contains("\"level\":\"DEBUG\""));
    assertThat(secrets).hasSizeGreaterThan(20).allSatisfy(secret -> assertAbsent(secret, lines));
  }

  @Test
  void the_log_contains_no_setting(@TempDir Path home) throws Exception {
    Map<String, String> settings = new HashMap<>(ALL_LEVELS);
    settings.put("CONNECTORS_HOME", home.toString());
    settings.put("DATASOURCES_DEFAULT_URL", "jdbc:postgresql://127.0.0.1:1/x?password=" + MARKER);
    settings.put("DATASOURCES_DEFAULT_USERNAME", "connectors_app");
    settings.put("DATASOURCES_DEFAULT_PASSWORD", MARKER);
    settings.put("DATASOURCES_DEFAULT_DATA_SOURCE_PROPERTIES_SSLPASSWORD", MARKER);
    settings.put("FLYWAY_DATASOURCES_DEFAULT_URL", "jdbc:postgresql://127.0.0.1:1/x");
    settings.put("FLYWAY_DATASOURCES_DEFAULT_USER", "connectors_owner");
    settings.put("FLYWAY_DATASOURCES_DEFAULT_PASSWORD", MARKER);
    settings.put("CONNECTORS_JWKS_URL", "https://issuer.example/" + MARKER);
    settings.put("CONNECTORS_JWT_ISSUER", "https://issuer.example/");
    settings.put("CONNECTORS_JWT_AUDIENCE", "connectors");
    settings.put("CONNECTORS_KEYSET", "{\"" + MARKER + "\": 1}");
    for (String command : List.of("serve", "migrate", "doctor")) {
      PackagedJar.Outcome outcome = PackagedJar.run(settings, command);
      assertThat(outcome.exitCode()).isNotZero();
      assertThat(outcome.output() + outcome.errors()).doesNotContain(forms(MARKER));
    }
  }

  private void signInByPassword() throws Exception {
    Api admin = connectors.signedInAs("acme-admin");
    recordSecrets(admin.headers().getOrDefault("Authorization", "").split("[ .]"));
    Cookies browser = Cookies.of(connectors, "acme-admin");
    recordSecrets(
        browser.token(), browser.api().headers().getOrDefault("Cookie", "=").split("=", 2)[1]);
    browser.submit("/features/connectors/theme", Map.of("theme", MARKER));
    browser.api().with("X-CSRF-TOKEN", MARKER).delete("/features/connectors/" + MARKER);
    browser.api().submit("/features/connectors/theme", "theme=dark&csrfToken=" + MARKER);
    String issued =
        admin
            .post(
                Api.ROOT + "/service-tokens",
                "{\"name\": \"Broadcaster\", \"scopes\": [\"publish-targets:read\"]}")
            .json()
            .path("token")
            .asText();
    recordSecrets(issued);
    connectors.anonymous().with("Authorization", "Bearer " + issued).get(CONNECTORS);
    connectors.anonymous().with("Authorization", "Token " + issued).get(CONNECTORS);
    connectors.anonymous().with("Authorization", issued).get(CONNECTORS);
    String auth = "{\"username\": \"%1$s\", \"password\": \"%1$s\"}".formatted(MARKER);
    admin.post(
        CONNECTORS,
        "{\"catalog_id\": \"wordpress\", \"name\": \"%s\", \"auth\": %s, \"config\":"
                .formatted(MARKER, auth)
            + " {\"base_url\": \"https://blog.example\", \"site_label\": \"Blog\"}}");
    admin.get(Api.ROOT + "/publish-targets");
  }

  private void signInAtTheIssuer() throws Exception {
    AtIssuer begun = AtIssuer.begin(connectors, "/features/connectors/?search=" + MARKER);
    Map<String, String> sent = begun.parameters();
    for (String parameter : List.of("state", "nonce", "code_challenge")) {
      recordSecrets(sent.getOrDefault(parameter, ""));
    }
    recordSecrets(begun.cookie().split("=", 2)[1]);
    issuer.signBy(
        claims -> {
          String token = issuer.signed(claims);
          recordSecrets(token.split("\\."));
          return token;
        });
    String code = issuer.codeFor(sent);
    recordSecrets(code);
    assertThat(begun.comeBack(Map.of("code", code, "state", begun.state())).status())
        .isEqualTo(303);
    begun.comeBack(Map.of("code", MARKER, "state", begun.state()));
    begun.comeBack(Map.of("error", MARKER, "error_description", MARKER, "state", begun.state()));
    AtIssuer again = AtIssuer.begin(connectors, "/features/connectors/");
    again.comeBack(Map.of("code", MARKER, "state", again.state()));
  }

  private void sendMarkersInBodies() throws IOException, InterruptedException {
    Api admin = connectors.signedInAs("acme-admin");
    recordSecrets(admin.headers().getOrDefault("Authorization", "").split("[ .]"));
    for (String body :
        List.of(
            "{\"username\": \"%s\", \"password\": \"%s\"}",
            "{\"%s\": 1}",
            "%s",
            "\"%s\"",
            "[\"%s\"]",
            "{\"name\": \"%s\", \"config\": {\"%s\": [\"%s\"]}, \"auth\": {\"password\": 7}}",
            "{\"catalog_id\": \"%s\", \"name\": \"\\u0001%s\", \"auth\": {\"%s\": \"%s\"}}",
            "username=%s&password=%s",
            "username=%s&password=%s%%zz",
            "%s&&=&%s=%s")) {
      String text = body.replace("%s", MARKER).replace("%%", "%");
      for (String path : List.of("/login", CONNECTORS, Api.ROOT + "/validate-config", "/logout")) {
        admin.post(path, text);
        admin.submit(path, text);
        admin.put(path, text);
        admin.with("Content-Encoding", "gzip").post(path, text);
      }
    }
  }

  /** Records the keyset and the token key in the home of the embedded default. */
  private void recordKeysOf(Path home) throws IOException {
    String keyset = Files.readString(home.resolve("keyset.json"));
    Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"")
        .matcher(keyset)
        .results()
        .forEach(key -> recordSecrets(key.group(1)));
  }

  private void recordSecrets(String... more) {
    Arrays.stream(more).filter(text -> text.length() > 8).forEach(secrets::add);
  }

  private static void assertAbsent(String secret, List<String> lines) {
    assertThat(lines).as(secret).noneMatch(line -> line.contains(secret));
  }

  private static List<String> forms(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return List.of(
        text,
        HexFormat.of().formatHex(bytes),
        HexFormat.ofDelimiter(" ").formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }
}

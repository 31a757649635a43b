package io.connectors.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A marker in every credential and every invalid value appears only in the publisher's response.
 * Only the jar shows all of its output.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NothingLeaksIT {

  private static final String MARKER = "zz9-m4rker-zz9";
  private static final String CONNECTORS = Api.ROOT + "/connectors";

  private final List<Answer> answers = new ArrayList<>();
  private RunningConnectors connectors;
  private Api admin;

  @BeforeAll
  void start(@TempDir Path home) throws IOException, InterruptedException {
    connectors =
        RunningConnectors.start(
            home,
            Map.of("LOGGER_LEVELS_ROOT", "DEBUG", "LOGGER_LEVELS_COM_ZAXXER_HIKARI", "DEBUG"));
    admin = connectors.signedInAs("acme-admin");
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void no_response_log_or_table_contains_a_credential_or_a_rejected_value()
      throws IOException, InterruptedException, SQLException {
    plantCredentials();
    plantInvalidValues();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.toString()).doesNotContain(MARKER));
    assertThat(connectors.log()).contains("DEBUG").doesNotContain(MARKER);
    assertThat(everyColumnOfEveryTable())
        .isNotEmpty()
        .allSatisfy(NothingLeaksIT::assertHasNoMarker);
    Answer published = connectors.signedInAs("acme-publisher").get(Api.ROOT + "/publish-targets");
    assertThat(published.text()).contains(MARKER);
    assertThat(connectors.log()).doesNotContain(MARKER);
  }

  private void plantCredentials() throws IOException, InterruptedException {
    String path =
        collect(
                admin.post(
                    CONNECTORS,
                    """
                    {"catalog_id": "wordpress", "name": "Blog",
                     "config": {"base_url": "https://blog.example", "site_label": "Blog"},
                     "auth": {"username": "%1$s", "password": "%1$s"}}
                    """
                        .formatted(MARKER)))
            .header("location")
            .orElseThrow();
    collect(
        admin.put(
            path, "{\"status\": \"active\", \"auth\": {\"password\": \"%s\"}}".formatted(MARKER)));
    collect(admin.get(path));
    collect(admin.get(Api.ROOT + "/installed"));
    collect(admin.get(Api.ROOT + "/publish-targets"));
    collect(connectors.signedInAs("platform-admin").get(Api.ROOT + "/installed"));
  }

  private void plantInvalidValues() throws IOException, InterruptedException {
    for (String body :
        List.of(
            "{\"catalog_id\": \"%1$s\", \"name\": \"\\u0001%1$s\", \"tags\": [\"%1$s,\"]}",
            "{\"catalog_id\": \"wordpress\", \"name\": \"x\", \"config\": {\"base_url\": \"%1$s\"}}",
            "{\"catalog_id\": \"wordpress\", \"auth\": {\"password\": [\"%1$s\"], \"a\": \"%1$s\"}}",
            "{\"catalog_id\": \"linkedin\", \"config\": {\"account_type\": \"%1$s\", \"x\": \"%1$s\"}}",
            "{\"name\": \"\\u0000%1$s\"}",
            "{\"name\": \"%1$s\", \"name\": \"%1$s\"}",
            "{\"name\": %1$s}",
            "\"%1$s\"")) {
      collect(admin.post(CONNECTORS, body.formatted(MARKER)));
    }
    collect(admin.submit("/login", "username=acme-admin&password=" + MARKER + "%zz"));
    collect(
        connectors
            .anonymous()
            .post("/login", "{\"username\": \"x\", \"password\": \"%s\"}".formatted(MARKER)));
    collect(connectors.anonymous().with("Authorization", "Bearer " + MARKER).get(CONNECTORS));
    collect(admin.with("If-Match", MARKER).put(CONNECTORS + "/x", "{}"));
    collect(admin.get(Api.ROOT + "/installed?cursor=" + MARKER + "&limit=" + MARKER));
  }

  private Answer collect(Answer answer) {
    assertThat(answer.status()).isLessThan(500);
    answers.add(answer);
    return answer;
  }

  private List<String> everyColumnOfEveryTable() throws IOException, SQLException {
    Superuser superuser = Superuser.of(connectors.home());
    List<String> values = new ArrayList<>();
    for (String query :
        superuser.askAll(
            """
            SELECT format('SELECT %I::text FROM %I.%I', column_name, table_schema, table_name)
            FROM information_schema.columns
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
            """)) {
      values.addAll(superuser.askAll(query));
    }
    return values;
  }

  private static void assertHasNoMarker(String value) {
    byte[] bytes = MARKER.getBytes(StandardCharsets.UTF_8);
    assertThat(value)
        .doesNotContain(MARKER)
        .doesNotContain(HexFormat.of().formatHex(bytes))
        .doesNotContain(Base64.getEncoder().encodeToString(bytes));
  }
}

package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: the rules for credentials; a publisher reads the stored values. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CredentialRequestsTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String LOGIN = "{\"username\": \"me\", \"password\": \"first\"}";

  private InMemoryServer connectors;
  private Api admin;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    connectors = shared;
    admin = connectors.signedInAs("globex-admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null"})
  void a_connector_without_credentials_cannot_be_activated(String auth)
      throws IOException, InterruptedException {
    String path = blog("Without " + auth, auth);
    JsonNode connector = admin.get(path).json();
    assertThat(connector.path("auth_configured").asBoolean()).isFalse();
    assertThat(connector.path("auth_fields").size()).isZero();
    assertRejectedAt(
        admin.put(path, "{\"status\": \"active\"}"), "/status", "/auth/username", "/auth/password");
  }

  @Test
  void rejects_incomplete_credentials() throws IOException, InterruptedException {
    assertRejectedAt(install("Incomplete", "{\"password\": \"p\"}"), "/auth/username");
  }

  @Test
  void given_fields_are_replaced_and_absent_ones_kept() throws IOException, InterruptedException {
    String path = blog("Kept", LOGIN);
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    assertThat(admin.put(path, "{\"auth\": {\"password\": \"second\"}}").status()).isEqualTo(200);
    assertThat(credentials(path).path("username").asText()).isEqualTo("me");
    assertThat(credentials(path).path("password").asText()).isEqualTo("second");
    assertThat(admin.put(path, "{\"auth\": {}, \"tags\": [\"t\"]}").status()).isEqualTo(200);
    assertThat(credentials(path).path("password").asText()).isEqualTo("second");
  }

  @Test
  void null_removes_a_field_and_the_rest_must_be_complete_or_empty()
      throws IOException, InterruptedException {
    String path = blog("Removed", LOGIN);
    assertRejectedAt(admin.put(path, "{\"auth\": {\"password\": null}}"), "/auth/password");
    Answer emptied = admin.put(path, "{\"auth\": {\"username\": null, \"password\": null}}");
    assertThat(emptied.status()).isEqualTo(200);
    assertThat(emptied.json().path("auth_configured").asBoolean()).isFalse();
  }

  @Test
  void null_removes_all_credentials_unless_the_connector_is_active()
      throws IOException, InterruptedException {
    String path = blog("Emptied", LOGIN);
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    assertRejectedAt(admin.put(path, "{\"auth\": null}"), "/auth/username", "/auth/password");
    assertThat(admin.put(path, "{\"auth\": null, \"status\": \"inactive\"}").status())
        .isEqualTo(200);
    assertThat(admin.get(path).json().path("auth_fields").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "***", "••••••", "●●●", "*•●", "[redacted]", "[REDACTED]"})
  void rejects_a_blank_or_masked_secret(String value) throws IOException, InterruptedException {
    String auth = "{\"username\": \"me\", \"password\": \"%s\"}".formatted(value);
    assertRejectedAt(install("Masked", auth), "/auth/password");
  }

  @ParameterizedTest
  @CsvSource({
    "{\"access_token\": \"t\"}",
    "'{\"api_key\": \"k\", \"api_secret\": \"s\"}'",
    "'{\"access_token\": \"t\", \"refresh_token\": \"r\"}'",
    "'{\"api_key\": \"k\", \"api_secret\": \"s\", \"access_token\": \"t\", \"access_token_secret\": \"u\"}'",
  })
  void x_accepts_a_token_or_a_pair_of_keys(String auth) throws IOException, InterruptedException {
    String body =
        "{\"catalog_id\": \"twitter\", \"name\": \"X %s\", \"config\": {\"account_label\": \"Me\"}, \"auth\": %s}"
            .formatted(Integer.toHexString(auth.hashCode()), auth);
    assertThat(admin.post(CONNECTORS, body).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://blog.example",
        "https://blog.example:8443",
        "https://other.example/wp",
      })
  void a_change_of_origin_requires_every_secret_again(String address)
      throws IOException, InterruptedException {
    String path = blog("Moved to " + address.substring(5), LOGIN);
    assertRejectedAt(
        admin.put(path, "{\"config\": %s}".formatted(site(address))), "/auth/password");
    String both = "{\"config\": %s, \"auth\": {\"password\": \"%s\"}}";
    assertRejectedAt(admin.put(path, both.formatted(site(address), "")), "/auth/password");
    assertThat(admin.put(path, both.formatted(site(address), "second")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://BLOG.example/",
        "https://blog.example:443",
        "HTTPS://blog.example/elsewhere",
      })
  void another_url_of_the_same_origin_requires_no_secret(String address)
      throws IOException, InterruptedException {
    String path = blog("Stayed at " + address, LOGIN);
    assertThat(admin.put(path, "{\"config\": %s}".formatted(site(address))).status())
        .isEqualTo(200);
  }

  private String blog(String name, String auth) throws IOException, InterruptedException {
    return install(name, auth).header("location").orElseThrow();
  }

  private Answer install(String name, String auth) throws IOException, InterruptedException {
    return admin.post(
        CONNECTORS,
        """
        {"catalog_id": "wordpress", "name": "Rules %s", "config": %s, "auth": %s}
        """
            .formatted(name.replace("\"", ""), site("https://blog.example"), auth));
  }

  private static String site(String address) {
    return "{\"base_url\": \"%s\", \"site_label\": \"Blog\"}".formatted(address);
  }

  /** The credentials as the publisher receives them. */
  private JsonNode credentials(String path) throws IOException, InterruptedException {
    String id = path.substring(path.lastIndexOf('/') + 1);
    JsonNode targets =
        connectors.signedInAs("globex-publisher").get(Api.ROOT + "/publish-targets").json();
    return StreamSupport.stream(targets.path("targets").spliterator(), false)
        .filter(target -> target.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .path("auth");
  }

  private static void assertRejectedAt(Answer answer, String... pointers) throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(List.of(pointers));
  }
}

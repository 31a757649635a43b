package io.connectors.e2e.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One connector whose credentials cannot be decrypted, between two readable ones. Only the running
 * application has responses, pages and stored bytes to damage.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnreadableCredentialsIT {

  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String COMPLETE =
      "{\"auth\": {\"username\": \"editor\", \"password\": \"renewed\"}}";

  private Superuser superuser;
  private Api admin;
  private Api publisher;
  private String before;
  private String unreadable;
  private String behind;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    superuser = Superuser.of(shared.home());
    admin = shared.signedInAs("globex-admin");
    publisher = shared.signedInAs("globex-publisher");
  }

  @BeforeEach
  void install(TestInfo test) throws IOException, InterruptedException, SQLException {
    String name = Integer.toHexString(test.getDisplayName().hashCode());
    before = installed("Before " + name);
    unreadable = installed("Unreadable " + name);
    behind = installed("Behind " + name);
    damage("set_byte(encrypted_credentials, 19, get_byte(encrypted_credentials, 19) # 255)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set_byte(encrypted_credentials, 0, get_byte(encrypted_credentials, 0) # 255)",
        "substring(encrypted_credentials from 1 for 1)",
        "substring(encrypted_credentials from 1 for octet_length(encrypted_credentials) - 1)",
        "encrypted_credentials || '\\x00'",
        "'no ciphertext at all'",
      })
  void damaged_credentials_do_not_affect_other_connectors(String expression)
      throws IOException, InterruptedException, SQLException {
    damage(expression);
    JsonNode answer = targets();
    assertThat(answer.path("count").asInt()).isEqualTo(answer.path("targets").size());
    JsonNode target = target(unreadable);
    assertThat(target.has("auth")).isFalse();
    assertThat(target.path("error").path("code").asText()).isEqualTo("credential_unavailable");
    assertThat(target.path("config").path("site_label").asText()).isEqualTo("Blog");
    for (String other : List.of(before, behind)) {
      assertThat(target(other).path("auth").path("password").asText()).isEqualTo("first");
      assertThat(target(other).has("error")).isFalse();
    }
  }

  @Test
  void lists_and_pages_show_the_unreadable_connector() throws IOException, InterruptedException {
    Answer list = admin.get(Api.ROOT + "/installed?limit=100");
    assertThat(list.json().findValuesAsText("id"))
        .contains(idOf(before), idOf(unreadable), idOf(behind));
    for (String page : List.of("", "/?tab=installed", "/installed")) {
      Answer answer = admin.with("Accept", "text/html").get("/features/connectors" + page);
      assertThat(answer.status()).as(page).isLessThan(500);
    }
    JsonNode one = admin.get(unreadable).json();
    assertThat(one.path("auth_configured").asBoolean()).isTrue();
    assertThat(one.path("auth_fields").size()).isEqualTo(2);
    assertThat(admin.get(Api.ROOT + "/publish-targets").json().findValues("error")).isEmpty();
  }

  @Test
  void complete_credentials_make_it_readable_again() throws IOException, InterruptedException {
    assertThat(admin.put(unreadable, COMPLETE).status()).isEqualTo(200);
    assertThat(target(unreadable).path("auth").path("password").asText()).isEqualTo("renewed");
    assertThat(target(unreadable).has("error")).isFalse();
  }

  @Test
  void incomplete_credentials_are_rejected_and_nothing_is_lost()
      throws IOException, InterruptedException {
    assertRejected("{\"auth\": {\"password\": \"renewed\"}}", "/auth/username");
    assertRejected("{\"auth\": {\"password\": null}}", "/auth/username", "/auth/password");
    assertThat(admin.put(unreadable, "{\"status\": \"inactive\"}").status()).isEqualTo(200);
    assertRejected("{\"auth\": {\"password\": null}}", "/auth/username");
    assertThat(admin.get(unreadable).json().path("auth_fields").size()).isEqualTo(2);
  }

  @Test
  void other_fields_can_be_changed() throws IOException, InterruptedException {
    Answer renamed = admin.put(unreadable, "{\"tags\": [\"damaged\"], \"status\": \"active\"}");
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.json().path("auth_fields").size()).isEqualTo(2);
  }

  @Test
  void an_inactive_unreadable_connector_is_not_activated_before_re_entry()
      throws IOException, InterruptedException {
    assertThat(admin.put(unreadable, "{\"status\": \"inactive\"}").status()).isEqualTo(200);
    assertRejected("{\"status\": \"active\"}", "/status", "/auth");
    String both = COMPLETE.replaceFirst("\\{", "{\"status\": \"active\", ");
    assertThat(admin.put(unreadable, both).status()).isEqualTo(200);
    assertThat(target(unreadable).path("auth").path("password").asText()).isEqualTo("renewed");
  }

  @Test
  void another_origin_requires_all_credentials_again() throws IOException, InterruptedException {
    String moved =
        "\"config\": {\"base_url\": \"https://elsewhere.example\", \"site_label\": \"B2\"}";
    assertRejected("{" + moved + "}", "/auth/password");
    assertRejected("{" + moved + ", \"auth\": {\"password\": \"renewed\"}}", "/auth/username");
    assertThat(admin.put(unreadable, COMPLETE.replaceFirst("\\{", "{" + moved + ", ")).status())
        .isEqualTo(200);
    assertThat(target(unreadable).path("auth").path("password").asText()).isEqualTo("renewed");
  }

  @Test
  void unreadable_credentials_can_be_removed_and_the_connector_deleted()
      throws IOException, InterruptedException, SQLException {
    assertThat(admin.put(unreadable, "{\"status\": \"inactive\", \"auth\": null}").status())
        .isEqualTo(200);
    assertThat(admin.get(unreadable).json().path("auth_configured").asBoolean()).isFalse();
    assertThat(admin.put(unreadable, COMPLETE).status()).isEqualTo(200);
    damage("'damaged again'");
    assertThat(admin.delete(unreadable).status()).isEqualTo(204);
    assertThat(admin.get(unreadable).status()).isEqualTo(404);
    assertThat(target(behind).path("auth").path("password").asText()).isEqualTo("first");
  }

  private void assertRejected(String change, String... pointers)
      throws IOException, InterruptedException {
    Answer answer = admin.put(unreadable, change);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(pointers);
  }

  private String installed(String name) throws IOException, InterruptedException {
    Answer created =
        admin.post(
            CONNECTORS,
            """
            {"catalog_id": "wordpress", "name": "%s",
             "config": {"base_url": "https://blog.example", "site_label": "Blog"},
             "auth": {"username": "editor", "password": "first"}}
            """
                .formatted(name));
    String path = created.header("location").orElseThrow();
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    return path;
  }

  private void damage(String expression) throws SQLException {
    superuser.run(
        "UPDATE connectors SET encrypted_credentials = %s WHERE id = '%s'"
            .formatted(expression, idOf(unreadable)));
  }

  private JsonNode targets() throws IOException, InterruptedException {
    Answer answer = publisher.get(Api.ROOT + "/publish-targets");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode target(String path) throws IOException, InterruptedException {
    return StreamSupport.stream(targets().path("targets").spliterator(), false)
        .filter(target -> target.path("id").asText().equals(idOf(path)))
        .findFirst()
        .orElseThrow();
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

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
 * A writer of the database cannot redirect stored credentials to another host. Only the running
 * application shows both its responses and its rows, which a test edits.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BoundDestinationIT {

  private static final String EVIL =
      "config = jsonb_set(config, '{base_url}', '\"https://evil.example\"')";
  private static final String EVIL_DESTINATION =
      "destinations = ARRAY['/base_url', '{\"/base_url\":\"https://evil.example\"}']";

  private Superuser superuser;
  private Api admin;
  private Api publisher;
  private String blog;
  private String other;

  @BeforeAll
  void start(RunningConnectors shared) throws IOException, InterruptedException {
    superuser = Superuser.of(shared.home());
    admin = shared.signedInAs("globex-admin");
    publisher = shared.signedInAs("globex-publisher");
  }

  @BeforeEach
  void install(TestInfo test) throws IOException, InterruptedException {
    String name = "Bound " + Integer.toHexString(test.getDisplayName().hashCode());
    blog = installed(name, "https://blog.example");
    other = installed(name + " other", "https://other.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "config = config - 'base_url'",
        "config = '{}'",
        EVIL_DESTINATION,
        "destinations = '{}'",
        "destinations = ARRAY['base_url', 'x']",
        EVIL + ", " + EVIL_DESTINATION,
        EVIL + ", destinations = '{}'",
      })
  void credentials_are_unavailable_when_the_database_names_another_destination(String assignment)
      throws IOException, InterruptedException, SQLException {
    update(blog, assignment);

    assertUnavailable(blog);
    assertThat(target(other).path("auth").path("password").asText()).isEqualTo("first");
  }

  @Test
  void credentials_copied_from_another_row_are_unavailable()
      throws IOException, InterruptedException, SQLException {
    String swap =
        """
        UPDATE connectors c SET encrypted_credentials = o.encrypted_credentials, destinations = o.destinations,
          config = o.config
        FROM connectors o WHERE c.id IN ('%1$s', '%2$s') AND o.id IN ('%1$s', '%2$s') AND c.id <> o.id
        """;
    superuser.run(swap.formatted(idOf(blog), idOf(other)));

    assertUnavailable(blog);
    assertUnavailable(other);
  }

  @Test
  void the_card_warns_before_any_decryption_and_activation_is_rejected()
      throws IOException, InterruptedException, SQLException {
    assertThat(admin.put(blog, "{\"status\": \"inactive\"}").status()).isEqualTo(200);
    assertThat(card()).doesNotContain("Credentials unreadable");
    update(blog, EVIL);

    assertThat(card()).contains("Credentials unreadable");
    assertRejected("{\"status\": \"active\"}", "/status", "/auth");
    assertRejected("{\"auth\": {\"password\": \"again\"}}", "/auth/username");
  }

  @Test
  void re_entered_credentials_are_sent_to_the_new_destination()
      throws IOException, InterruptedException, SQLException {
    update(blog, EVIL);
    String again = "{\"auth\": {\"username\": \"editor\", \"password\": \"again\"}}";

    assertThat(admin.put(blog, again).status()).isEqualTo(200);

    assertThat(target(blog).path("auth").path("password").asText()).isEqualTo("again");
  }

  @Test
  void saving_without_the_secret_does_not_confirm_the_destination()
      throws IOException, InterruptedException, SQLException {
    update(blog, EVIL);

    assertRejected("{\"config\": %s}".formatted(site("https://evil.example")), "/auth/password");

    assertUnavailable(blog);
    String back = "{\"config\": %s}".formatted(site("https://blog.example"));
    assertThat(admin.put(blog, back).status()).isEqualTo(200);
    assertThat(target(blog).path("auth").path("password").asText()).isEqualTo("first");
  }

  @Test
  void another_path_of_the_same_origin_keeps_the_credentials()
      throws IOException, InterruptedException, SQLException {
    update(blog, EVIL.replace("https://evil.example", "HTTPS://blog.example:443/new"));
    update(blog, "config = jsonb_set(config, '{site_label}', '\"New\"')");

    assertThat(target(blog).path("auth").path("password").asText()).isEqualTo("first");
  }

  private void assertUnavailable(String path) throws IOException, InterruptedException {
    JsonNode target = target(path);
    assertThat(target.has("auth")).isFalse();
    assertThat(target.path("error").path("code").asText()).isEqualTo("credential_unavailable");
    assertThat(card(path)).contains("Credentials unreadable");
  }

  private String card() throws IOException, InterruptedException {
    return card(blog);
  }

  /** The article of this connector alone. */
  private String card(String path) throws IOException, InterruptedException {
    Answer name = admin.get(path);
    Answer page =
        admin
            .with("Accept", "text/html")
            .get(
                "/features/connectors/installed?search="
                    + name.json().path("name").asText().replace(" ", "%20"));
    assertThat(page.status()).isEqualTo(200);
    String text = page.text();
    int id = text.indexOf(idOf(path));
    int begin = text.lastIndexOf("<article", id);
    return text.substring(begin, text.indexOf("</article>", begin));
  }

  private void assertRejected(String change, String... pointers)
      throws IOException, InterruptedException {
    Answer answer = admin.put(blog, change);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(pointers);
  }

  private String installed(String name, String address) throws IOException, InterruptedException {
    Answer created =
        admin.post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "wordpress", "name": "%s", "config": %s,
             "auth": {"username": "editor", "password": "first"}}
            """
                .formatted(name, site(address)));
    String path = created.header("location").orElseThrow();
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    return path;
  }

  private static String site(String address) {
    return "{\"base_url\": \"%s\", \"site_label\": \"Blog\"}".formatted(address);
  }

  private void update(String path, String assignment) throws SQLException {
    superuser.run("UPDATE connectors SET %s WHERE id = '%s'".formatted(assignment, idOf(path)));
  }

  private JsonNode target(String path) throws IOException, InterruptedException {
    Answer answer = publisher.get(Api.ROOT + "/publish-targets");
    assertThat(answer.status()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("targets").spliterator(), false)
        .filter(target -> target.path("id").asText().equals(idOf(path)))
        .findFirst()
        .orElseThrow();
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

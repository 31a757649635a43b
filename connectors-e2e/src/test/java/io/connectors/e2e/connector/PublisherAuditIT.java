package io.connectors.e2e.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.OwnServer;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The publisher gets credentials only after the access is recorded. Only the jar commits the record
 * in a real database, which a test can make fail.
 */
@ExtendWith(OwnServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublisherAuditIT {

  private static final String TARGETS = Api.ROOT + "/publish-targets";
  private static final String SECRET = "s3cret-of-the-audit";
  private static final String OPENED =
      " FROM audit_events WHERE tenant_id = 'acme' AND action = 'credentials_opened'";

  private RunningConnectors connectors;
  private Superuser superuser;
  private Api admin;
  private Api publisher;
  private final Map<String, String> fields = new TreeMap<>();

  @BeforeAll
  void start(RunningConnectors own) throws IOException, InterruptedException, SQLException {
    connectors = own;
    superuser = Superuser.of(own.home());
    admin = connectors.signedInAs("acme-admin");
    publisher = connectors.signedInAs("acme-publisher");
    fields.put(
        active(
            "wordpress",
            "\"base_url\": \"https://blog.example\", \"site_label\": \"Blog\"",
            "\"username\": \"editor\", \"password\": \"" + SECRET + "\""),
        "/auth/username /auth/password");
    fields.put(
        active("medium", "\"publication_label\": \"Mine\"", "\"api_key\": \"" + SECRET + "\""),
        "/auth/api_key");
    String damaged = active("medium", "\"publication_label\": \"Mine\"", "\"api_key\": \"x\"");
    superuser.run(
        "UPDATE connectors SET encrypted_credentials = 'damaged' WHERE id = '" + damaged + "'");
  }

  @Test
  void each_response_is_one_row_with_every_decrypted_connector_and_field()
      throws IOException, InterruptedException, SQLException {
    long before = rows();
    for (int answers = 1; answers <= 3; answers++) {
      Answer answer = publisher.get(TARGETS);
      assertThat(answer.json().path("count").asInt()).isEqualTo(3);
      assertThat(answer.text()).contains(SECRET);
      assertThat(rows()).isEqualTo(before + answers);
    }
    assertThat(lastSubjects()).isEqualTo(fields);
    String actor = superuser.ask("SELECT actor" + OPENED + " ORDER BY occurred_at DESC LIMIT 1");
    assertThat(actor).isEqualTo("acme-publisher");
  }

  @Test
  void a_response_without_credentials_writes_no_row()
      throws IOException, InterruptedException, SQLException {
    long before = rows();
    assertThat(admin.get(TARGETS).status()).isEqualTo(200);
    assertThat(connectors.signedInAs("globex-publisher").get(TARGETS).text())
        .doesNotContain(SECRET);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void no_credentials_are_returned_if_the_access_cannot_be_recorded()
      throws IOException, InterruptedException, SQLException {
    superuser.run("REVOKE INSERT ON audit_events FROM connectors_app");
    try {
      assertThatNoCredentialIsReturned();
    } finally {
      superuser.run("GRANT INSERT ON audit_events TO connectors_app");
    }
    assertThat(publisher.get(TARGETS).text()).contains(SECRET);
  }

  @Test
  void no_credentials_are_returned_if_the_record_cannot_be_committed()
      throws IOException, InterruptedException, SQLException {
    superuser.run(
        """
        CREATE FUNCTION reject() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'at the end'; END $$;
        CREATE CONSTRAINT TRIGGER rejection AFTER INSERT ON audit_events
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reject()
        """);
    try {
      assertThatNoCredentialIsReturned();
    } finally {
      superuser.run("DROP TRIGGER rejection ON audit_events; DROP FUNCTION reject");
    }
    assertThat(publisher.get(TARGETS).text()).contains(SECRET);
  }

  private void assertThatNoCredentialIsReturned()
      throws IOException, InterruptedException, SQLException {
    long before = rows();
    Answer rejected = publisher.get(TARGETS);
    assertThat(rejected.status()).isGreaterThanOrEqualTo(500);
    assertThat(rejected.header("content-type")).hasValue("application/problem+json");
    assertThat(rejected.toString()).doesNotContain(SECRET).doesNotContain("\"targets\"");
    assertThat(rows()).isEqualTo(before);
    assertThat(connectors.log()).doesNotContain(SECRET);
    assertThat(admin.get(TARGETS).status()).isEqualTo(200);
  }

  private long rows() throws SQLException {
    return Long.parseLong(superuser.ask("SELECT count(*)" + OPENED));
  }

  /** The fields of the newest row, by connector. */
  private Map<String, String> lastSubjects() throws IOException, SQLException {
    String newest =
        superuser.ask("SELECT subjects" + OPENED + " ORDER BY occurred_at DESC LIMIT 1");
    Map<String, String> subjects = new TreeMap<>();
    for (JsonNode subject : new ObjectMapper().readTree(newest)) {
      StringBuilder names = new StringBuilder();
      subject.path("fields").forEach(field -> names.append(' ').append(field.asText()));
      subjects.put(subject.path("connector").asText(), names.toString().strip());
    }
    return subjects;
  }

  private String active(String type, String config, String auth)
      throws IOException, InterruptedException {
    Answer created =
        admin.post(
            Api.ROOT + "/connectors",
            "{\"catalog_id\": \"%s\", \"name\": \"%s\", \"config\": {%s}, \"auth\": {%s}}"
                .formatted(type, "Connector " + System.nanoTime(), config, auth));
    String path = created.header("location").orElseThrow();
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
    return created.json().path("id").asText();
  }
}

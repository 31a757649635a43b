package io.connectors.bootstrap.invalidrows;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.running.RunningApplication.Browser;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Fixture: a running application with tables without constraints. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidRows {

  static final String API = Client.ROOT + "/api";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "key"}, "tags": ["a"]}
      """;
  private static final String DROP_CHECKS =
      """
      DO $$ DECLARE c record; BEGIN
        FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
          WHERE contype = 'c' AND connamespace = 'public'::regnamespace
        LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP;
      END $$
      """;

  RunningApplication application;
  Client admin;
  Client publisher;
  Client staff;
  Browser person;
  String valid = "";
  String foreign = "";
  int names;

  @BeforeAll
  void start(@TempDir Path home) {
    application = RunningApplication.start(home, org.postgresql.Driver.class);
    admin = application.program("acme-admin");
    publisher = application.program("acme-publisher");
    staff = application.program("platform-admin");
    person = application.browser("acme-admin");
    valid = active(admin);
    foreign = active(application.program("globex-admin"));
    application.execute(DROP_CHECKS);
  }

  @AfterAll
  void stop() {
    application.close();
  }

  String active(Client client) {
    String body = CONNECTOR.formatted("Blog " + ++names);
    String id = id(client.json("POST", API + "/connectors", body));
    shows(client.json("PUT", API + "/connectors/" + id, "{\"status\": \"active\"}"), id);
    return id;
  }

  static String id(Reply reply) {
    Matcher id = ID.matcher(reply.text());
    assertThat(id.find()).as(reply.toString()).isTrue();
    return id.group(1);
  }

  static void shows(Reply reply, String... texts) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.text()).contains(texts.length == 0 ? new String[] {""} : texts);
  }
}

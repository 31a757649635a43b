package io.connectors.bootstrap.invalidrows;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Test: a row that SQL has changed to invalid values is shown, can be saved and deleted, and does
 * not affect other rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidRowsTest extends InvalidRows {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config = '[]'",
        "config = 'null'",
        "config = '\"text\"'",
        "config = '5'",
        "created_by = ''",
        "created_by_name = ''",
        "updated_by = ' '",
        "name = ''",
        "name = '  '",
        "name = 'x'",
        "name = E'tab\\there'",
        "name = repeat('x', 300)",
        "tags = '{\"a,b\"}'",
        "tags = '{a,a}'",
        "tags = (SELECT array_agg('t' || i) FROM generate_series(1, 30) i)",
        "tags = '{\"\"}'",
        "tags = ARRAY[NULL, 'b']::text[]",
        "tags = ARRAY[repeat('x', 80)]",
        "status = 'error'",
        "status_before_error = 'inactive'",
        "status_reason = 'stale'",
        "status = 'error', status_reason = ' '",
        "status = 'error', status_reason = 'x', status_before_error = 'error'",
        "status = 'paused', status_before_error = 'never'",
        "version = 0",
        "encrypted_credentials = ''",
        "encrypted_credentials = '\\x00'",
        "encrypted_credentials = NULL",
        "auth_fields = ARRAY[NULL]::text[]",
        "credentials_unreadable_since = '-infinity'",
        "credentials_unreadable_since = 'infinity'",
        "created_at = 'infinity'",
        "created_at = '-infinity'",
        "updated_at = 'infinity', status_changed_at = '-infinity'",
        "created_at = '4713-01-01 00:00 BC'",
        "version = -5",
        "version = 9223372036854775807",
        "auth_fields = '{{api_key}}'",
        "destinations = '{{a,b}}'",
        "destinations = '{/a}'",
        "destinations = '{/~2,x}'",
        "config = ('{\"publication_label\": 1' || repeat('0', 5000) || '}')::jsonb",
        "config = (repeat('{\"a\":', 990) || '1' || repeat('}', 990))::jsonb",
        "name = U&'\\202E\\3164\\200B'",
        "created_by = repeat('x', 5000), created_by_name = E'a\\nb'"
      })
  void an_edited_connector_is_shown_repaired_and_deleted(String edit) {
    String edited = active(admin);
    application.execute("UPDATE connectors SET " + edit + " WHERE id = '" + edited + "'");

    shows(admin.get(API + "/installed"), edited, valid);
    shows(admin.get(API + "/connectors/" + edited), edited);
    shows(staff.get(API + "/installed?limit=100"), edited, valid, foreign);
    shows(person.client().get(Client.ROOT + "?tab=installed"), edited, valid);
    shows(person.client().get(Client.ROOT + "/installed"), edited, valid);
    shows(person.client().get(Client.ROOT + "/forms/edit/" + edited), edited);
    shows(person.client().get(Client.ROOT + "/" + edited + "/delete"), edited);
    shows(publisher.get(API + "/publish-targets"), valid);
    Reply repaired =
        admin.json(
            "PUT",
            API + "/connectors/" + edited,
            """
            {"name": "Repaired %s", "config": {"publication_label": "New"}, "tags": ["b"],
             "auth": {"api_key": "new"}}
            """
                .formatted(edited));
    shows(repaired, edited, "Repaired", "New");
    shows(admin.json("PUT", API + "/connectors/" + edited, "{\"status\": \"active\"}"), "active");
    assertThat(admin.send("DELETE", API + "/connectors/" + edited, "").status()).isEqualTo(204);
  }

  @Test
  void settings_that_are_not_an_object_are_an_error_and_expose_no_credentials() {
    String edited = active(admin);
    application.execute("UPDATE connectors SET config = '[]' WHERE id = '" + edited + "'");

    String message =
        "The stored settings are not an object. Save the connector again or delete it.";
    shows(admin.get(API + "/connectors/" + edited), "\"status\":\"error\"", message);
    shows(person.client().get(Client.ROOT + "/installed"), message);
    shows(publisher.get(API + "/publish-targets"), edited, "config_unreadable");
    admin.send("DELETE", API + "/connectors/" + edited, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action = 'nonsense'",
        "outcome = 'maybe'",
        "purpose = 'fun'",
        "actor = ''",
        "address = 'with a space'",
        "request_id = ''",
        "subjects = '{}'",
        "subjects = '[5, {\"connector\": \"x\"}, {\"fields\": 3}]'",
        "service_token_id = gen_random_uuid(), service_token_name = NULL",
        "occurred_at = 'infinity'",
        "occurred_at = '-infinity'",
        "actor = repeat('x', 5000), actor_name = E'a\\nb', address = repeat('1', 999)",
        "subjects = (repeat('[', 990) || repeat(']', 990))::jsonb"
      })
  void an_edited_event_does_not_stop_the_trail(String edit) {
    String installed = active(admin);
    application.execute(
        "UPDATE audit_events SET "
            + edit
            + " WHERE id = (SELECT id FROM audit_events WHERE tenant_id = 'acme'"
            + " ORDER BY occurred_at DESC LIMIT 1)");
    shows(admin.get(API + "/audit"), "connector_installed");
    shows(staff.get(API + "/audit"), "connector_installed");
    shows(person.client().get(Client.ROOT + "/activity"));
    shows(person.client().get(Client.ROOT + "/activity/export?format=csv"), "connector_installed");
    shows(person.client().get(Client.ROOT + "/installed"), valid);
    admin.send("DELETE", API + "/connectors/" + installed, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = ''",
        "name = 'x'",
        "scopes = '{nope}'",
        "scopes = '{}'",
        "scopes = '{{nope,connectors:read},{nope,nope}}'",
        "created_at = 'infinity', expires_at = '-infinity', used_at = 'infinity'",
        "created_at = '-infinity', expires_at = 'infinity'",
        "created_by = ''"
      })
  void an_edited_service_token_is_listed_and_can_be_revoked(String edit) {
    Reply created =
        admin.json(
            "POST",
            API + "/service-tokens",
            "{\"name\": \"Service\", \"scopes\": [\"publish-targets:read\"]}");
    String id = id(created);
    application.execute("UPDATE service_tokens SET " + edit + " WHERE id = '" + id + "'");

    shows(admin.get(API + "/service-tokens"), id);
    shows(person.client().get(Client.ROOT + "/tokens"));
    assertThat(admin.send("DELETE", API + "/service-tokens/" + id, "").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrapped = ''", "wrapped = '\\x00'"})
  void an_edited_key_does_not_stop_its_tenant(String edit) {
    String tenant = "edited-key-" + ++names;
    Client owner = staff.with("X-Tenant-Id", tenant);
    String id = active(owner);
    application.execute("UPDATE tenant_keys SET " + edit + " WHERE tenant_id = '" + tenant + "'");

    shows(owner.get(API + "/installed"), id);
    shows(owner.json("PUT", API + "/connectors/" + id, "{\"auth\": {\"api_key\": \"new\"}}"), id);
    shows(owner.get(API + "/publish-targets"), id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject = ''",
        "name = 'Ada', roles = NULL",
        "name = 'Ada', roles = 'member', home_tenant = 'BAD TENANT'"
      })
  void an_edited_session_never_fails_a_request(String edit) {
    Browser leaving = application.browser("acme-member");
    application.execute(
        "UPDATE sessions SET " + edit + " WHERE begun_at = (SELECT max(begun_at) FROM sessions)");
    assertThat(leaving.client().get(Client.ROOT).status()).isLessThan(500);
    shows(person.client().get(Client.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "capabilities = '[]'",
        "config_schema_source = '[]'",
        "auth_schema_source = '5'",
        "auth_type = 'magic'",
        "key = 'BAD KEY'",
        "name = '', description = '', category = '', icon = '<b>'",
        "revision = 0",
        "created_at = 'infinity'",
        "config_schema_source = '{\"type\": 5}'",
        "config_schema_source = '{\"$ref\": \"#/nowhere\"}'",
        "config_schema_source = '{\"$ref\": \"#\"}'",
        "config_schema_source = '{\"properties\": {\"a\": {\"pattern\": \"(\"}}}'",
        "config_schema_source = '{\"properties\": 7}'",
        "auth_schema_source = '{\"properties\": 7}'",
        "auth_schema_source = '{\"$ref\": \"http://localhost/x\"}'"
      })
  void an_edited_type_does_not_stop_the_catalog_and_its_connectors(String edit) {
    application.execute(
        "CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM connector_catalog WHERE key = 'medium'");
    application.execute("UPDATE connector_catalog SET " + edit + " WHERE key = 'medium'");
    try {
      admin.get(API + "/catalog/read-again");
      shows(admin.get(API + "/catalog"), "wordpress", "linkedin");
      shows(admin.get(API + "/installed"), valid);
      shows(publisher.get(API + "/publish-targets"), valid);
      shows(person.client().get(Client.ROOT + "/installed"), valid);
      shows(person.client().get(Client.ROOT + "/catalog"), "wordpress");
      shows(person.client().get(Client.ROOT + "/forms/edit/" + valid), valid);
    } finally {
      application.execute(
          """
          UPDATE connector_catalog c SET key = k.key, capabilities = k.capabilities,
            auth_type = k.auth_type, config_schema_source = k.config_schema_source,
            auth_schema_source = k.auth_schema_source, name = k.name, icon = k.icon,
            category = k.category, description = k.description, revision = k.revision,
            created_at = k.created_at FROM kept k WHERE c.id = k.id
          """);
      admin.get(API + "/catalog/read-again");
    }
  }
}

package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.FormControls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Fixture: a connector with stored secrets, changed with the API and the form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecretDestinations {

  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Destinations of every JSON type and location; secrets with each kind of marker. */
  private static final String TYPE =
      """
      {"key": "cluster", "revision": 1, "name": "Cluster", "description": "Publish to a cluster.",
       "category": "Web", "icon": "server", "auth_type": "api_key", "capabilities": {},
       "default_config_schema": {"type": "object", "additionalProperties": false, "properties": {
         "label": {"type": "string"},
         "base_url": {"type": "string", "x-credential-destination": true},
         "port": {"type": "integer", "x-credential-destination": true},
         "proxied": {"type": "boolean", "x-credential-destination": true},
         "brokers": {"type": "array", "items": {"type": "string"}, "x-credential-destination": true},
         "mirrors": {"type": "array", "items": {"type": "string", "x-credential-destination": true}},
         "servers": {"type": "array", "items": {"type": "object", "properties": {
           "host": {"type": "string", "x-credential-destination": true}, "note": {"type": "string"}}}},
         "endpoint": {"type": "object", "x-credential-destination": true,
           "properties": {"host": {"type": "string"}, "port": {"type": "integer"}}},
         "regions": {"type": "object",
           "additionalProperties": {"type": "string", "x-credential-destination": true}},
         "fallback": {"$ref": "#/definitions/host"},
         "tunnel": {"type": "object", "title": "Tunnel", "oneOf": [
           {"title": "None", "additionalProperties": false, "required": ["method"],
            "properties": {"method": {"const": "none"}}},
           {"title": "SSH", "additionalProperties": false, "required": ["method", "jump_host"],
            "properties": {"method": {"const": "ssh"},
              "jump_host": {"type": "string", "x-credential-destination": true}}}]}},
         "definitions": {"host": {"type": "string", "x-credential-destination": true}}},
       "auth_schema": {"type": "object", "additionalProperties": false, "required": ["user", "token"],
         "properties": {"user": {"type": "string"}, "token": {"type": "string", "x-secret": true},
           "pem": {"type": "string", "writeOnly": true}, "pin": {"$ref": "#/definitions/pin"}},
         "definitions": {"pin": {"type": "string", "format": "password"}}}}
      """;

  /** The initial settings. */
  static final String CONFIG =
      """
      {"label": "Mine", "base_url": "https://home.example/a", "port": 443, "proxied": false,
       "brokers": ["one.example:9092", "two.example:9092"], "mirrors": ["https://m.example"],
       "servers": [{"host": "s.example", "note": "first"}], "endpoint": {"host": "e.example", "port": 1},
       "regions": {"eu": "eu.example"}, "tunnel": {"method": "none"}}
      """;

  /** The fields of the stored secrets. */
  static final String[] SECRETS = {"/auth/token", "/auth/pem", "/auth/pin"};

  /** Has permission to edit the connector. */
  Api admin;

  /** The path of the connector. */
  String path;

  private InMemoryServer connectors;
  private Api publisher;

  @BeforeAll
  void start(@TempDir Path catalog) throws IOException, InterruptedException {
    Files.writeString(catalog.resolve("cluster.json"), TYPE);
    connectors = InMemoryServer.start(Map.of("CONNECTORS_CATALOG_DIR", catalog.toString()));
    admin = connectors.signedInAs("globex-admin");
    publisher = connectors.signedInAs("globex-publisher");
    Answer created =
        admin.post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "cluster", "name": "Cluster", "config": %s,
             "auth": {"user": "me", "token": "t0k3n", "pem": "p3m", "pin": "1234"}}
            """
                .formatted(CONFIG));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    path = created.header("location").orElseThrow();
    assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  void assertNothingChanged() throws IOException, InterruptedException {
    JsonNode target = target();
    assertThat(target.path("config")).isEqualTo(MAPPER.readTree(CONFIG));
    assertThat(target.path("auth").path("token").asText()).isEqualTo("t0k3n");
    assertThat(target.path("auth").path("user").asText()).isEqualTo("me");
  }

  JsonNode target() throws IOException, InterruptedException {
    return StreamSupport.stream(
            publisher.get(Api.ROOT + "/publish-targets").json().path("targets").spliterator(),
            false)
        .filter(target -> path.endsWith(target.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  FormControls form() throws IOException, InterruptedException {
    Answer page = admin.with("Accept", "text/html").get(formPath());
    assertThat(page.status()).isEqualTo(200);
    return FormControls.of(page.text());
  }

  Answer submit(FormControls form) throws IOException, InterruptedException {
    return admin.with("Accept", "text/html").submit(formPath(), form.encoded());
  }

  private String formPath() {
    return Api.PAGES + "forms/edit/" + path.substring(path.lastIndexOf('/') + 1);
  }
}

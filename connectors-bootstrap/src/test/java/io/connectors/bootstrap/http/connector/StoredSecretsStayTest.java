package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.DrawnControls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts of an editor to send stored secrets to a host of their own; none succeeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoredSecretsStayTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Destinations of every JSON type and at many places, secrets marked in three ways. */
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

  private static final String CONFIG =
      """
      {"label": "Mine", "base_url": "https://home.example/a", "port": 443, "proxied": false,
       "brokers": ["one.example:9092", "two.example:9092"], "mirrors": ["https://m.example"],
       "servers": [{"host": "s.example", "note": "first"}], "endpoint": {"host": "e.example", "port": 1},
       "regions": {"eu": "eu.example"}, "tunnel": {"method": "none"}}
      """;

  private static final String[] SECRETS = {"/auth/token", "/auth/pem", "/auth/pin"};

  private InMemoryServer connectors;
  private Api admin;
  private Api publisher;
  private String path;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "base_url  | \"https://evil.example\"",
        "base_url  | \"https://home.example@evil.example\"",
        "base_url  | \"https://home.example\\\\@evil.example\"",
        "base_url  | \"//evil.example\"",
        "base_url  | \"https://home.example.\"",
        "base_url  | null",
        "port      | 8443",
        "proxied   | true",
        "brokers   | [\"evil.example:9092\"]",
        "brokers   | [\"one.example:9092\", \"two.example:9092\", \"evil.example:9092\"]",
        "brokers   | [\"two.example:9092\", \"one.example:9092\"]",
        "brokers   | []",
        "mirrors   | [\"https://evil.example\"]",
        "servers   | [{\"host\": \"evil.example\", \"note\": \"first\"}]",
        "servers   | [{\"host\": \"s.example\"}, {\"host\": \"evil.example\"}]",
        "endpoint  | {\"host\": \"evil.example\", \"port\": 1}",
        "endpoint  | {\"host\": \"e.example\", \"port\": 2}",
        "regions   | {\"eu\": \"evil.example\"}",
        "regions   | {\"eu\": \"eu.example\", \"us\": \"evil.example\"}",
        "fallback  | \"evil.example\"",
        "tunnel    | {\"method\": \"ssh\", \"jump_host\": \"evil.example\"}",
      })
  void no_attempt_by_the_api_sends_a_stored_secret_elsewhere(String setting, String value)
      throws IOException, InterruptedException {
    String config = with(setting, value);

    refused("{\"config\": %s}".formatted(config), SECRETS);
    refused("{\"config\": %s, \"auth\": {\"user\": \"mallory\"}}".formatted(config), SECRETS);
    refused("{\"config\": %s, \"auth\": {\"token\": \"x\"}}".formatted(config), "pem", "pin");
    refused("{\"config\": %s, \"auth\": {\"token\": \"***\"}}".formatted(config), SECRETS);
    refused("{\"config\": %s, \"auth\": {\"token\": \"\\n\"}}".formatted(config), SECRETS);
    refused("{\"config\": %s, \"status\": \"inactive\"}".formatted(config), SECRETS);

    assertNothingMoved();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/config/base_url            | https://evil.example",
        "/config/base_url            | https:evil.example",
        "/config/base_url            |",
        "/config/port                | 8443",
        "/config/proxied             | true",
        "/config/brokers             | evil.example:9092",
        "/config/mirrors             | https://evil.example",
        "/config/servers/0/host      | evil.example",
        "/config/endpoint/host       | evil.example",
        "/config/endpoint/port       | 2",
        "/config/fallback            | evil.example",
        "/config/regions             | {\"eu\": \"evil.example\"}",
      })
  void no_attempt_by_the_form_sends_a_stored_secret_elsewhere(String pointer, String value)
      throws IOException, InterruptedException {
    DrawnControls form = form().set(pointer, value == null ? "" : value);

    Answer answer = submit(form);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    for (String secret : SECRETS) {
      String field = "form" + secret.replace('/', '-');
      assertThat(answer.text())
          .contains("name=\"" + secret + "\"")
          .containsPattern("id=\"" + field + "\\.error\"[^/]*again, because");
    }
    assertNothingMoved();
  }

  @Test
  void another_branch_chosen_in_the_form_sends_no_stored_secret_elsewhere()
      throws IOException, InterruptedException {
    DrawnControls form =
        form().set("/config/tunnel/method", "ssh").set("/config/tunnel/jump_host", "evil.example");

    assertThat(submit(form).status()).isEqualTo(400);

    assertNothingMoved();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"config\": %s}",
        "{\"config\": %s, \"auth\": {}}",
      })
  void two_steps_send_it_nowhere_either(String body) throws IOException, InterruptedException {
    ObjectNodes removed = ObjectNodes.of(CONFIG).without("base_url");
    refused(body.formatted(removed), SECRETS);
    refused(body.formatted(with("base_url", "\"https://evil.example\"")), SECRETS);
    assertNothingMoved();
  }

  @Test
  void settings_that_are_no_destination_and_other_paths_change_freely()
      throws IOException, InterruptedException {
    String config =
        ObjectNodes.of(CONFIG)
            .with("label", "\"Other\"")
            .with("base_url", "\"HTTPS://home.example:443/b\"")
            .with("servers", "[{\"host\": \"s.example\", \"note\": \"second\"}]")
            .toString();
    assertThat(admin.put(path, "{\"config\": %s}".formatted(config)).status()).isEqualTo(200);
    assertThat(target().path("auth").path("token").asText()).isEqualTo("t0k3n");
    Answer back = admin.put(path, "{\"config\": %s}".formatted(CONFIG));
    assertThat(back.status()).isEqualTo(200);
    Answer saved = submit(form().set("/config/label", "Mine"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    assertNothingMoved();
  }

  private void refused(String body, String... pointers) throws IOException, InterruptedException {
    Answer answer = admin.put(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    List<String> expected =
        List.of(pointers).stream()
            .map(each -> each.startsWith("/") ? each : "/auth/" + each)
            .toList();
    assertThat(answer.json().path("errors").fieldNames()).toIterable().containsAll(expected);
  }

  private void assertNothingMoved() throws IOException, InterruptedException {
    JsonNode target = target();
    assertThat(target.path("config")).isEqualTo(MAPPER.readTree(CONFIG));
    assertThat(target.path("auth").path("token").asText()).isEqualTo("t0k3n");
    assertThat(target.path("auth").path("user").asText()).isEqualTo("me");
  }

  private JsonNode target() throws IOException, InterruptedException {
    return StreamSupport.stream(
            publisher.get(Api.ROOT + "/publish-targets").json().path("targets").spliterator(),
            false)
        .filter(target -> path.endsWith(target.path("id").asText()))
        .findFirst()
        .orElseThrow();
  }

  private DrawnControls form() throws IOException, InterruptedException {
    Answer page = admin.with("Accept", "text/html").get(formPath());
    assertThat(page.status()).isEqualTo(200);
    return DrawnControls.of(page.text());
  }

  private Answer submit(DrawnControls form) throws IOException, InterruptedException {
    return admin.with("Accept", "text/html").submit(formPath(), form.encoded());
  }

  private String formPath() {
    return Api.PAGES + "forms/edit/" + path.substring(path.lastIndexOf('/') + 1);
  }

  private static String with(String setting, String value) throws IOException {
    return ObjectNodes.of(CONFIG).with(setting, value).toString();
  }

  /** A JSON object, changed property by property. */
  private record ObjectNodes(ObjectNode node) {

    static ObjectNodes of(String json) throws IOException {
      return new ObjectNodes((ObjectNode) MAPPER.readTree(json));
    }

    ObjectNodes with(String property, String value) throws IOException {
      node.set(property, MAPPER.readTree(value));
      return this;
    }

    ObjectNodes without(String property) {
      node.remove(property);
      return this;
    }

    @Override
    public String toString() {
      return node.toString();
    }
  }
}

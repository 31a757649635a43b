package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: an editor cannot send stored secrets to another host with the API. */
final class SecretDestinationsTest extends SecretDestinations {

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
  void the_api_never_sends_stored_secrets_to_another_destination(String setting, String value)
      throws IOException, InterruptedException {
    String config = with(setting, value);

    assertRejected("{\"config\": %s}".formatted(config), SECRETS);
    assertRejected(
        "{\"config\": %s, \"auth\": {\"user\": \"mallory\"}}".formatted(config), SECRETS);
    assertRejected(
        "{\"config\": %s, \"auth\": {\"token\": \"x\"}}".formatted(config), "pem", "pin");
    assertRejected("{\"config\": %s, \"auth\": {\"token\": \"***\"}}".formatted(config), SECRETS);
    assertRejected("{\"config\": %s, \"auth\": {\"token\": \"\\n\"}}".formatted(config), SECRETS);
    assertRejected("{\"config\": %s, \"status\": \"inactive\"}".formatted(config), SECRETS);

    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"config\": %s}",
        "{\"config\": %s, \"auth\": {}}",
      })
  void two_requests_never_send_stored_secrets_elsewhere(String body)
      throws IOException, InterruptedException {
    ObjectNodes removed = ObjectNodes.of(CONFIG).without("base_url");
    assertRejected(body.formatted(removed), SECRETS);
    assertRejected(body.formatted(with("base_url", "\"https://evil.example\"")), SECRETS);
    assertNothingChanged();
  }

  @Test
  void other_settings_and_paths_change_without_the_secrets()
      throws IOException, InterruptedException {
    String config =
        ObjectNodes.of(CONFIG)
            .with("label", "\"Other\"")
            .with("base_url", "\"HTTPS://home.example:443/b\"")
            .with("servers", "[{\"host\": \"s.example\", \"note\": \"second\"}]")
            .toString();
    assertThat(admin.put(path, "{\"config\": %s}".formatted(config)).status()).isEqualTo(200);
    assertThat(target().path("auth").path("token").asText()).isEqualTo("t0k3n");
    Answer restored = admin.put(path, "{\"config\": %s}".formatted(CONFIG));
    assertThat(restored.status()).isEqualTo(200);
    Answer saved = submit(form().set("/config/label", "Mine"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    assertNothingChanged();
  }

  private void assertRejected(String body, String... pointers)
      throws IOException, InterruptedException {
    Answer answer = admin.put(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    List<String> expected =
        List.of(pointers).stream()
            .map(each -> each.startsWith("/") ? each : "/auth/" + each)
            .toList();
    assertThat(answer.json().path("errors").fieldNames()).toIterable().containsAll(expected);
  }

  private static String with(String setting, String value) throws IOException {
    return ObjectNodes.of(CONFIG).with(setting, value).toString();
  }

  /** A JSON object with changeable properties. */
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

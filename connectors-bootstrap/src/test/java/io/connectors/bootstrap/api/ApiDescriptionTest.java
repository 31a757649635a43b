package io.connectors.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: the committed files about the API match the controllers; {@code make api} renews them. */
class ApiDescriptionTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference");
  private static final boolean RENEW = Boolean.getBoolean("api.renew");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String DIFFERENCE =
      "%s differs from the controllers. If the change is intended, renew the file with make api.";

  private static Map<String, Object> description = Map.of();

  @BeforeAll
  static void generate() {
    description = ApiDescription.of(ApiRoute.all());
  }

  @Test
  void the_committed_description_is_current() throws IOException {
    assertCurrent("openapi.yaml", Yaml.write(description));
  }

  @Test
  void the_committed_collection_is_current() throws IOException {
    assertCurrent("connectors.postman_collection.json", ApiCollection.of(description));
  }

  @Test
  void the_collection_has_every_operation_and_defines_its_variables() throws IOException {
    JsonNode collection = new ObjectMapper().readTree(ApiCollection.of(description));
    assertThat(collection.findValues("request")).hasSize(calls());
    List<String> variables = collection.path("variable").findValuesAsText("key");
    assertThat(VARIABLE.matcher(collection.toString()).results().map(used -> used.group(1)))
        .isNotEmpty()
        .isSubsetOf(variables);
    assertThat(collection.findValuesAsText("exec")).hasSize(2);
    for (JsonNode body : collection.findValues("body")) {
      assertThat(new ObjectMapper().readTree(body.path("raw").asText()).isObject()).isTrue();
    }
  }

  @Test
  void limits_and_enums_equal_those_of_the_domain() {
    assertThat(at("schemas", "Connector", "properties", "status").get("enum"))
        .isEqualTo(Arrays.stream(ConnectorStatus.values()).map(ConnectorStatus::key).toList());
    assertThat(at("schemas", "CatalogEntry", "properties", "auth_type").get("enum"))
        .isEqualTo(Arrays.stream(AuthType.values()).map(AuthType::key).toList());
    assertThat(at("parameters", "limit", "schema"))
        .containsEntry("maximum", PageRequest.MAX)
        .containsEntry("default", PageRequest.FIRST.limit());
  }

  @Test
  void the_length_of_a_name_equals_that_of_the_domain() {
    for (String request : List.of("InstallRequest", "UpdateRequest")) {
      Map<String, Object> name = at("schemas", request, "properties", "name");
      assertBounds(name, length -> new ConnectorName("x".repeat(length)));
    }
  }

  @Test
  void the_limits_of_tags_equal_those_of_the_domain() {
    for (String request : List.of("InstallRequest", "UpdateRequest")) {
      Map<String, Object> tags = at("schemas", request, "properties", "tags");
      int max = (int) tags.getOrDefault("maxItems", -1);
      assertAccepted(true, () -> numbered(max));
      assertAccepted(false, () -> numbered(max + 1));
      assertBounds(Yaml.map(tags, "items"), length -> new Tags(List.of("x".repeat(length))));
      for (String tag : List.of("news", "a b", "a,b", ",")) {
        assertAccepted(
            tag.matches(Yaml.text(Yaml.map(tags, "items"), "pattern")),
            () -> new Tags(List.of(tag)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 62, 63, 64})
  void the_patterns_of_keys_and_tenants_equal_those_of_the_domain(int length) {
    String tenant = Yaml.text(at("parameters", "X-Tenant-Id", "schema"), "pattern");
    String key = Yaml.text(at("schemas", "CatalogEntry", "properties", "key"), "pattern");
    String filter = Yaml.text(at("parameters", "catalog_key", "schema"), "pattern");
    for (String alphabet : List.of("a", "A", "7", "-", "_", "a-", "a_", "a7", "7a", "a.", "aB")) {
      String text = alphabet.repeat(64).substring(0, length);
      assertAccepted(text.matches(tenant), () -> new TenantId(text));
      assertAccepted(text.matches(key), () -> new CatalogKey(text));
      assertThat(text.matches(filter)).isEqualTo(text.isEmpty() || text.matches(key));
    }
  }

  private static Tags numbered(int count) {
    return new Tags(IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }

  /** Tries each bound, and one value beyond it. */
  private static void assertBounds(Map<String, Object> schema, IntFunction<Object> domain) {
    int min = (int) schema.getOrDefault("minLength", -1);
    int max = (int) schema.getOrDefault("maxLength", -1);
    assertAccepted(false, () -> domain.apply(min - 1));
    assertAccepted(true, () -> domain.apply(min));
    assertAccepted(true, () -> domain.apply(max));
    assertAccepted(false, () -> domain.apply(max + 1));
  }

  private static void assertAccepted(boolean expected, Supplier<Object> value) {
    boolean accepted;
    try {
      accepted = value.get() != null;
    } catch (InvalidRequest rejected) {
      accepted = false;
    }
    assertThat(accepted).isEqualTo(expected);
  }

  private static Map<String, Object> at(String... names) {
    Map<String, Object> node = Yaml.map(description, "components");
    for (String name : names) {
      node = Yaml.map(node, name);
    }
    return node;
  }

  private static int calls() {
    return Yaml.map(description, "paths").values().stream()
        .mapToInt(methods -> Yaml.map(methods).size())
        .sum();
  }

  private static void assertCurrent(String name, String generated) throws IOException {
    Path file = REFERENCE.resolve(name);
    if (RENEW) {
      Files.createDirectories(REFERENCE);
      Files.writeString(file, generated);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(DIFFERENCE, file)
        .isEqualTo(generated);
  }
}

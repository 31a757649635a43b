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

/**
 * The files that describe the API say what the controllers do; {@code make api} writes them anew.
 */
class ApiDescriptionTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference");
  private static final boolean RENEW = Boolean.getBoolean("api.renew");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String HOW =
      "%s differs from what the controllers say: look at the difference, and if it is meant, renew"
          + " it by make api";

  private static Map<String, Object> description = Map.of();

  @BeforeAll
  static void generate() {
    description = ApiDescription.of(ApiRoute.all());
  }

  @Test
  void the_description_is_what_the_controllers_say() throws IOException {
    assertSame("openapi.yaml", Yaml.write(description));
  }

  @Test
  void the_collection_of_requests_follows_from_the_description() throws IOException {
    assertSame("connectors.postman_collection.json", ApiCollection.of(description));
  }

  @Test
  void the_collection_has_every_call_and_uses_no_variable_that_it_lacks() throws IOException {
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
  void limits_and_choices_are_those_of_the_domain() {
    assertThat(at("schemas", "Connector", "properties", "status").get("enum"))
        .isEqualTo(Arrays.stream(ConnectorStatus.values()).map(ConnectorStatus::key).toList());
    assertThat(at("schemas", "CatalogEntry", "properties", "auth_type").get("enum"))
        .isEqualTo(Arrays.stream(AuthType.values()).map(AuthType::key).toList());
    assertThat(at("parameters", "limit", "schema"))
        .containsEntry("maximum", PageRequest.MAX)
        .containsEntry("default", PageRequest.FIRST.limit());
  }

  @Test
  void a_name_is_as_long_as_the_domain_takes_it() {
    for (String request : List.of("InstallRequest", "UpdateRequest")) {
      Map<String, Object> name = at("schemas", request, "properties", "name");
      assertBounds(name, length -> new ConnectorName("x".repeat(length)));
    }
  }

  @Test
  void tags_are_as_many_and_as_long_as_the_domain_takes_them() {
    for (String request : List.of("InstallRequest", "UpdateRequest")) {
      Map<String, Object> tags = at("schemas", request, "properties", "tags");
      int most = (int) tags.getOrDefault("maxItems", -1);
      assertTaken(true, () -> numbered(most));
      assertTaken(false, () -> numbered(most + 1));
      assertBounds(Yaml.map(tags, "items"), length -> new Tags(List.of("x".repeat(length))));
      for (String tag : List.of("news", "a b", "a,b", ",")) {
        assertTaken(
            tag.matches(Yaml.text(Yaml.map(tags, "items"), "pattern")),
            () -> new Tags(List.of(tag)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 62, 63, 64})
  void keys_and_tenants_have_the_form_that_the_domain_takes(int length) {
    String tenant = Yaml.text(at("parameters", "X-Tenant-Id", "schema"), "pattern");
    String key = Yaml.text(at("schemas", "CatalogEntry", "properties", "key"), "pattern");
    String filter = Yaml.text(at("parameters", "catalog_key", "schema"), "pattern");
    for (String alphabet : List.of("a", "A", "7", "-", "_", "a-", "a_", "a7", "7a", "a.", "aB")) {
      String text = alphabet.repeat(64).substring(0, length);
      assertTaken(text.matches(tenant), () -> new TenantId(text));
      assertTaken(text.matches(key), () -> new CatalogKey(text));
      assertThat(text.matches(filter)).isEqualTo(text.isEmpty() || text.matches(key));
    }
  }

  private static Tags numbered(int count) {
    return new Tags(IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }

  /** Tries what is at either bound, and one beyond. */
  private static void assertBounds(Map<String, Object> schema, IntFunction<Object> domain) {
    int least = (int) schema.getOrDefault("minLength", -1);
    int most = (int) schema.getOrDefault("maxLength", -1);
    assertTaken(false, () -> domain.apply(least - 1));
    assertTaken(true, () -> domain.apply(least));
    assertTaken(true, () -> domain.apply(most));
    assertTaken(false, () -> domain.apply(most + 1));
  }

  private static void assertTaken(boolean expected, Supplier<Object> value) {
    boolean taken;
    try {
      taken = value.get() != null;
    } catch (InvalidRequest refused) {
      taken = false;
    }
    assertThat(taken).isEqualTo(expected);
  }

  private static Map<String, Object> at(String... names) {
    Map<String, Object> place = Yaml.map(description, "components");
    for (String name : names) {
      place = Yaml.map(place, name);
    }
    return place;
  }

  private static int calls() {
    return Yaml.map(description, "paths").values().stream()
        .mapToInt(methods -> Yaml.map(methods).size())
        .sum();
  }

  private static void assertSame(String name, String generated) throws IOException {
    Path file = REFERENCE.resolve(name);
    if (RENEW) {
      Files.createDirectories(REFERENCE);
      Files.writeString(file, generated);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "").as(HOW, file).isEqualTo(generated);
  }
}

package io.connectors.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
        .containsEntry("maximum", PageRequest.MOST)
        .containsEntry("default", PageRequest.FIRST.limit());
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

package io.connectors.bootstrap.described;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Test: the API description is complete, consistent, and matches the route table. */
class DescriptionTest {

  private static final Path TABLE = Path.of("..", "docs", "reference", "route-table.csv");
  private static final String API = "/features/connectors/api/";
  private static final Set<String> OTHER_OPERATIONS = Set.of("POST /login", "GET /health");

  private static final Description DESCRIPTION = Description.kept();
  private static final Schemas SCHEMAS = new Schemas(DESCRIPTION);

  static List<Operation> operations() {
    return DESCRIPTION.operations();
  }

  @Test
  void every_operation_of_the_route_table_is_described() throws IOException {
    assertThat(operations().stream().map(Operation::name))
        .containsExactlyInAnyOrderElementsOf(rows().keySet());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void the_roles_are_those_of_the_route_table(Operation operation) throws IOException {
    Map<String, String> row = rows().getOrDefault(operation.name(), Map.of());
    if (row.getOrDefault("anonymous", "").equals("401")) {
      assertThat(texts(operation.description().path("x-roles")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of("member", "tenant_admin", "publisher", "global_admin")
                  .filter(role -> !row.getOrDefault(role, "403").equals("403"))
                  .toList());
      assertThat(operation.description().has("security")).isFalse();
    } else {
      assertThat(operation.description().path("security")).isEmpty();
      assertThat(operation.description().has("security")).isTrue();
    }
  }

  @Test
  void every_operation_has_a_unique_id() {
    assertThat(operations().stream().map(Operation::id)).doesNotHaveDuplicates().doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void every_operation_has_texts_and_known_tags(Operation operation) {
    JsonNode call = operation.description();
    assertThat(call.path("summary").asText()).isNotBlank();
    assertThat(call.path("description").asText()).isNotBlank();
    assertThat(texts(call.path("tags")))
        .isNotEmpty()
        .isSubsetOf(
            elements(DESCRIPTION.document().path("tags"))
                .map(tag -> tag.path("name").asText())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void every_body_has_valid_examples(Operation operation) {
    Stream<JsonNode> bodies =
        Stream.concat(
            elements(operation.description().path("requestBody").path("content")),
            DESCRIPTION
                .entries(operation.description().path("responses"))
                .flatMap(answer -> elements(answer.getValue().path("content"))));
    assertThat(bodies).allSatisfy(DescriptionTest::assertExamples);
  }

  private static void assertExamples(JsonNode media) {
    assertThat(media.path("examples")).isNotEmpty();
    assertThat(media.path("examples"))
        .allSatisfy(
            example ->
                assertThat(SCHEMAS.violations(media.path("schema"), example.path("value")))
                    .as(example.toString())
                    .isEmpty());
  }

  @Test
  void the_examples_of_parameters_and_headers_are_valid() {
    JsonNode components = DESCRIPTION.document().path("components");
    Stream.of(components.path("parameters"), components.path("headers"))
        .flatMap(DescriptionTest::elements)
        .forEach(
            place -> {
              assertThat(place.path("description").asText()).as(place.toString()).isNotBlank();
              if (place.has("example")) {
                assertThat(SCHEMAS.violations(place.path("schema"), place.path("example").asText()))
                    .as(place.toString())
                    .isEmpty();
              }
            });
  }

  @Test
  void every_schema_and_property_has_a_description() {
    DESCRIPTION
        .entries(DESCRIPTION.document().at("/components/schemas"))
        .forEach(
            schema -> {
              assertThat(schema.getValue().path("description").asText()).isNotBlank();
              assertThat(schema.getValue().path("additionalProperties").asBoolean(true)).isFalse();
              assertThat(DESCRIPTION.entries(schema.getValue().path("properties")))
                  .allSatisfy(
                      property ->
                          assertThat(property.getValue().path("description").asText())
                              .as(schema.getKey() + "." + property.getKey())
                              .isNotBlank());
            });
  }

  @Test
  void every_reference_has_a_target() {
    List<String> references = new ArrayList<>();
    collect(DESCRIPTION.document(), references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DESCRIPTION.document().at(reference.substring(1)).isMissingNode())
                    .isFalse());
  }

  @Test
  void every_component_is_used() {
    List<String> references = new ArrayList<>();
    collect(DESCRIPTION.document(), references);
    for (String kind : List.of("schemas", "responses", "headers", "parameters")) {
      assertThat(references)
          .containsAll(
              DESCRIPTION
                  .entries(DESCRIPTION.document().path("components").path(kind))
                  .map(component -> "#/components/" + kind + "/" + component.getKey())
                  .toList());
    }
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.path("$ref").isTextual()) {
      references.add(node.path("$ref").asText());
    }
    node.forEach(child -> collect(child, references));
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static List<String> texts(JsonNode node) {
    return elements(node).map(JsonNode::asText).toList();
  }

  /** The rows of the API by method and path, as values by column. */
  private static Map<String, Map<String, String>> rows() throws IOException {
    List<String[]> lines =
        Files.readAllLines(TABLE).stream().map(line -> line.split(",", -1)).toList();
    String[] columns = lines.get(0);
    return lines.stream()
        .skip(1)
        .filter(row -> row[1].startsWith(API) || OTHER_OPERATIONS.contains(row[0] + " " + row[1]))
        .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row(columns, row)));
  }

  private static Map<String, String> row(String[] columns, String[] row) {
    return Stream.iterate(2, i -> i < row.length, i -> i + 1)
        .collect(Collectors.toMap(i -> columns[i], i -> row[i]));
  }
}

package io.connectors.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.web.reference.ReferencePage.Group;
import io.connectors.web.reference.ReferencePage.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencePageTest {

  private static final ReferencePage PAGE = new ApiReference().page();

  @Test
  void groups_operations_by_tag() {
    assertThat(PAGE.groups())
        .extracting(group -> group.tag().text("name"))
        .containsExactly(
            "Catalog", "Connectors", "Publishing", "Service tokens", "Audit", "Access");
    assertThat(PAGE.groups()).allSatisfy(group -> assertThat(group.operations()).isNotEmpty());
    assertThat(operation("installConnector").method()).isEqualTo("POST");
    assertThat(operation("installConnector").path())
        .isEqualTo("/features/connectors/api/connectors");
  }

  @Test
  void resolves_references() {
    assertThat(operation("listConnectors").node().at("parameters").elements())
        .extracting(parameter -> parameter.text("name"))
        .contains("search", "limit", "X-Tenant-Id");
    Node responses = operation("findConnector").node().at("responses");
    assertThat(responses.at("200").media().reference("schema")).isEqualTo("Connector");
    assertThat(responses.at("404").media().reference("schema")).isEqualTo("Problem");
  }

  @Test
  void knows_required_properties() {
    assertThat(schema("Problem").requires("status")).isTrue();
    assertThat(schema("Problem").requires("errors")).isFalse();
  }

  @Test
  void writes_an_operation_as_a_command() {
    assertThat(operation("checkHealth").command()).isEqualTo("curl -i \"$CONNECTORS/health\"");
    assertThat(operation("uninstallConnector").command())
        .isEqualTo(
            "curl -i -X DELETE \"$CONNECTORS/features/connectors/api/connectors/$ID\" \\\n"
                + "  -H \"Authorization: Bearer $TOKEN\"");
    assertThat(operation("updateConnector").command())
        .contains("-H \"Content-Type: application/json\"")
        .endsWith("-d '{\n  \"status\": \"active\"\n}'");
  }

  @Test
  void search_requires_every_word_and_ignores_case() {
    assertThat(PAGE.search("").count()).isEqualTo(PAGE.count());
    assertThat(PAGE.search(" x-total-COUNT installed ").groups())
        .flatExtracting(Group::operations)
        .extracting(operation -> operation.node().text("operationId"))
        .containsExactly("listConnectors");
    assertThat(PAGE.search("auth_fields").schemas())
        .extracting(Schema::name)
        .containsExactly("Connector");
    assertThat(PAGE.search("has moved on").count()).isPositive();
    assertThat(PAGE.search("$ref=").count()).isZero();
    assertThat(PAGE.search("components/").schemas()).isEmpty();
    assertThat(PAGE.search("operationId").count()).isZero();
    assertThat(PAGE.search("PublishTargetError").schemas())
        .extracting(Schema::name)
        .contains("PublishTarget");
    assertThat(PAGE.search("nowhere to be found").count()).isZero();
  }

  @Test
  void reads_code_and_strong_words() {
    assertThat(MarkdownText.of("Take `id`, **now**.\n\nThen go.").paragraphs())
        .containsExactly(
            new MarkdownText.Paragraph(
                List.of(
                    new MarkdownText.Words("text", "Take "),
                    new MarkdownText.Words("code", "id"),
                    new MarkdownText.Words("text", ", "),
                    new MarkdownText.Words("strong", "now"),
                    new MarkdownText.Words("text", "."))),
            new MarkdownText.Paragraph(List.of(new MarkdownText.Words("text", "Then go."))));
  }

  private static Operation operation(String id) {
    return PAGE.groups().stream()
        .flatMap(group -> group.operations().stream())
        .filter(operation -> operation.node().text("operationId").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Node schema(String name) {
    return PAGE.document().at("components").at("schemas").at(name);
  }
}

package io.connectors.web.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.connectors.web.reference.ReferencePage.Answer;
import io.connectors.web.reference.ReferencePage.Call;
import io.connectors.web.reference.ReferencePage.Line;
import io.connectors.web.reference.ReferencePage.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page says what the description says, in words. */
class ReferencePageTest {

  private static final ReferencePage PAGE = new ApiReference().page();

  @Test
  void calls_stand_where_they_belong() {
    assertThat(PAGE.groups())
        .extracting(ReferencePage.Group::name)
        .containsExactly(
            "Catalog", "Connectors", "Publishing", "Service tokens", "Audit", "Access");
    assertThat(PAGE.groups()).allSatisfy(group -> assertThat(group.calls()).isNotEmpty());
    assertThat(call("installConnector").method()).isEqualTo("POST");
    assertThat(call("installConnector").path()).isEqualTo("/features/connectors/api/connectors");
  }

  @Test
  void references_are_followed() {
    assertThat(call("listConnectors").parameters())
        .extracting(Line::name)
        .contains("search", "limit", "X-Tenant-Id");
    assertThat(call("findConnector").answers())
        .extracting(Answer::status, Answer::body)
        .contains(tuple("200", "Connector"), tuple("404", "Problem"));
  }

  @Test
  void limits_are_said_in_words() {
    assertThat(call("listConnectors").parameters())
        .filteredOn(line -> line.name().equals("limit"))
        .singleElement()
        .extracting(Line::shape)
        .isEqualTo("integer, at least 1, at most 100, default: 50");
    assertThat(property("Connector", "status").shape())
        .isEqualTo("string, inactive | active | error");
    assertThat(property("Connector", "status_reason").shape()).isEqualTo("string or null");
    assertThat(property("PublishTargets", "targets").shape()).isEqualTo("array of PublishTarget");
  }

  @Test
  void what_is_always_there_is_said() {
    assertThat(property("Problem", "status").required()).isTrue();
    assertThat(property("Problem", "errors").required()).isFalse();
  }

  @Test
  void a_call_is_a_command_to_copy() {
    assertThat(call("checkHealth").command()).isEqualTo("curl -i \"$CONNECTORS/health\"");
    assertThat(call("uninstallConnector").command())
        .isEqualTo(
            "curl -i -X DELETE \"$CONNECTORS/features/connectors/api/connectors/$ID\" \\\n"
                + "  -H \"Authorization: Bearer $TOKEN\"");
    assertThat(call("updateConnector").command())
        .contains("-H \"Content-Type: application/json\"")
        .endsWith("-d '{\n  \"status\": \"active\"\n}'");
  }

  @Test
  void a_search_wants_every_word_whatever_its_case() {
    assertThat(PAGE.about("").count()).isEqualTo(PAGE.count());
    assertThat(PAGE.about(" x-total-COUNT installed ").groups())
        .flatExtracting(ReferencePage.Group::calls)
        .extracting(Call::id)
        .containsExactly("listConnectors");
    assertThat(PAGE.about("auth_fields").shapes())
        .extracting(Schema::name)
        .containsExactly("Connector");
    assertThat(PAGE.about("current version").count()).isPositive();
    assertThat(PAGE.about("$ref=").count()).isZero();
    assertThat(PAGE.about("components/").shapes()).isEmpty();
    assertThat(PAGE.about("nowhere to be found").count()).isZero();
  }

  @Test
  void marked_words_stand_out() {
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

  private static Call call(String id) {
    return PAGE.groups().stream()
        .flatMap(group -> group.calls().stream())
        .filter(call -> call.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Line property(String shape, String name) {
    return PAGE.shapes().stream()
        .filter(known -> known.name().equals(shape))
        .flatMap(known -> known.properties().stream())
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

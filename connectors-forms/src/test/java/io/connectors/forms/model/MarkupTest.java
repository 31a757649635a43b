package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.support.RandomSchemas;
import io.connectors.forms.support.Specimen;
import io.connectors.forms.view.FormView;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** With any schema, every control has a label and every reference a target. */
class MarkupTest {

  private static final int SCHEMAS = 60;
  private static final long SEED = Long.getLong("forms.seed", System.nanoTime());

  @Test
  void every_control_is_labelled_and_every_reference_leads_somewhere() {
    for (long seed = SEED; seed < SEED + SCHEMAS; seed++) {
      Random random = new Random(seed);
      Specimen type = new RandomSchemas(random).settings();
      ConnectorForm form = Forms.of((JsonObject) type.schema());
      JsonObject config = (JsonObject) type.value().apply(random);
      Page page = Page.of(form.edit("Blog", List.of(), new Configuration(config), List.of()));
      SubmittedForm submitted = form.readEdited(page.submit(), List.of());
      List<Violation> everywhere =
          submitted.kept().values.names(ConnectorForm.CONFIG).stream()
              .map(name -> new Violation(new JsonPointer(name), FieldReason.NOT_ALLOWED))
              .toList();
      FormView again = form.again(submitted, everywhere);
      String story = "replay with -Dforms.seed=" + seed;
      assertThat(again.summary()).as(story).hasSameSizeAs(everywhere);
      assertIsSound(page, story);
      assertIsSound(Page.of(again), story);
    }
  }

  @Test
  void nested_alternatives_have_different_ids() {
    String inner =
        "{'type': 'object', 'oneOf': ["
            + "{'properties': {'mode': {'const': 'x'}, 'port': {'type': 'string'}}, 'required': ['mode']},"
            + "{'properties': {'mode': {'const': 'y'}, 'port': {'type': 'string'}}, 'required': ['mode']}]}";
    String flat = "{'type': 'object', 'properties': {'port': {'type': 'string'}}}";
    var form =
        Forms.settings(
            "{'server': {'type': 'object', 'oneOf': ["
                + "{'properties': {'kind': {'const': 'a'}, 'target': "
                + inner
                + "}, 'required': ['kind']},"
                + "{'properties': {'kind': {'const': 'b'}, 'target': "
                + flat
                + "}, 'required': ['kind']}]}}");

    assertIsSound(Forms.edit(form, "{'server': {'kind': 'a', 'target': {'mode': 'x'}}}"), "nested");
  }

  @Test
  void credential_controls_are_labelled() {
    var form =
        Forms.credentials(
            "{'username': {'type': 'string'}, 'password': {'type': 'string', 'x-secret': true},"
                + " 'region': {'enum': ['a', 'b']}}",
            "username");
    var stored = List.of("username", "password", "lost");

    assertIsSound(Page.of(form.create()), "create");
    assertIsSound(Page.of(form.edit("Blog", List.of(), Configuration.EMPTY, stored)), "edit");
  }

  private static void assertIsSound(Page page, String story) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.document().getAllElements()) {
      if (!element.id().isEmpty()) {
        assertThat(ids.add(element.id())).as("%s: id %s", story, element.id()).isTrue();
        assertThat(element.id()).as(story).matches("[A-Za-z0-9_.-]+");
      }
    }
    for (Element element : page.document().getAllElements()) {
      references(element).forEach(id -> assertThat(ids).as("%s: %s", story, element).contains(id));
      boolean isControl = element.is("input:not([type=hidden]), select, textarea, output");
      assertThat(!isControl || isLabelled(element, page))
          .as("%s: %s", story, element.outerHtml())
          .isTrue();
    }
  }

  private static List<String> references(Element element) {
    String ids = element.attr("for") + " " + element.attr("aria-describedby");
    String more = element.attr("aria-labelledby") + " " + element.attr("href").replace("#", "");
    return List.of((ids + " " + more).strip().split("\\s+")).stream()
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static boolean isLabelled(Element control, Page page) {
    return control.closest("label") != null
        || control.hasAttr("aria-label")
        || page.document().select("label").stream()
            .anyMatch(label -> label.attr("for").equals(control.id()));
  }
}

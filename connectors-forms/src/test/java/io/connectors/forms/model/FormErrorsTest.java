package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.view.FormView;
import io.connectors.forms.view.SummaryLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormErrorsTest {

  private static final ConnectorForm FORM =
      Forms.settings(
          "{'base_url': {'type': 'string', 'title': 'Site address', 'format': 'uri'}, 'inner':"
              + " {'type': 'object', 'title': 'Inside', 'properties': {'x': {'type': 'string'}}},"
              + " 'any': {'title': 'Anything'}, 'on': {'type': 'boolean', 'title': 'On'}}");

  private static FormView drawn(Violation... violations) {
    return FORM.again(
        FORM.readEdited(Forms.edit(FORM, "{}").submit(), List.of()), List.of(violations));
  }

  private static Violation at(String place, Reason reason) {
    return new Violation(new JsonPointer(place), reason);
  }

  @Test
  void a_message_stands_beside_its_field_and_is_linked_to_it() {
    var page = Page.of(drawn(at("/config/base_url", new Reason.Format("uri", false))));
    var input = page.control("/config/base_url");

    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.hasClass("is-invalid")).isTrue();
    assertThat(input.attr("aria-describedby")).isEqualTo("form-config-base_url.error");
    assertThat(page.one(".invalid-feedback").id()).isEqualTo("form-config-base_url.error");
    assertThat(page.one(".invalid-feedback").text())
        .isEqualTo("Enter the full address, for example https://example.com.");
  }

  @Test
  void the_summary_lists_everything_in_the_order_of_the_form() {
    var form =
        drawn(
            at("/config/on", Reason.Type.of(JsonType.BOOLEAN)),
            at("/status", Reason.Options.of("active", "inactive")),
            at("/name", new Reason.Length(2, 255)),
            at("/config/inner/x", FieldReason.NOT_ALLOWED));

    assertThat(form.summary())
        .containsExactly(
            new SummaryLine("/name", "Name", "Enter 2 to 255 characters.", "form-name"),
            new SummaryLine(
                "/config/inner/x", "X", "This value is not allowed.", "form-config-inner-x"),
            new SummaryLine("/config/on", "On", "Enter yes or no.", "form-config-on"),
            new SummaryLine("/status", "status", "Choose one of these: active, inactive.", ""));
    var page = Page.of(form);
    assertThat(page.document().select("#form\\.summary a").eachAttr("href"))
        .allSatisfy(
            anchor -> assertThat(page.document().getElementById(anchor.substring(1))).isNotNull());
    assertThat(page.document().select("#form\\.summary li").eachText())
        .contains("status: Choose one of these: active, inactive.");
  }

  @ParameterizedTest
  @CsvSource({
    "/config/any/0/name, form-config-any, 'Entry 1, name: Enter text.'",
    "/config/inner/unknown, form-config-inner, unknown: This connector type has no such field. Remove it.",
    "/config/unknown, form-config, unknown: This connector type has no such field. Remove it.",
    "/config, form-config, This connector type has no such field. Remove it.",
    "/tags/3, form-tags, Entry 4: Enter text.",
  })
  void a_message_without_a_field_stands_at_the_nearest_part_around_it(
      String pointer, String anchor, String message) {
    Reason reported =
        message.contains("no such field")
            ? FieldReason.UNKNOWN_FIELD
            : Reason.Type.of(JsonType.STRING);

    assertThat(drawn(at(pointer, reported)).summary())
        .extracting(SummaryLine::pointer, SummaryLine::anchor, SummaryLine::message)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, anchor, message));
  }

  @Test
  void shows_each_message_of_a_field_once() {
    var page =
        Page.of(
            drawn(
                at("/config/base_url", FieldReason.REQUIRED),
                at("/config/base_url", new Reason.TooShort(2)),
                at("/config/base_url", FieldReason.REQUIRED)));

    assertThat(page.document().select(".invalid-feedback > span").eachText())
        .containsExactly("Enter a value.", "Enter at least 2 characters.");
  }

  @Test
  void a_form_without_errors_has_no_summary() {
    assertThat(drawn().summary()).isEmpty();
    assertThat(Page.of(drawn()).document().select("[role=alert], .invalid-feedback")).isEmpty();
  }

  @Test
  void fields_are_named_by_their_labels() {
    Map<Reason, String> sentences =
        Map.of(
            new Reason.RequiredUnless(List.of(List.of("base_url", "on"))),
            "Enter this, or Site address and On.",
            new Reason.RequiredWith("base_url"),
            "Site address also needs this value.",
            new Reason.RequiredAgain(Optional.of("base_url")),
            "Site address changed. Enter this value again.",
            new Reason.Pattern(Optional.of("must begin with http!")),
            "Must begin with http!");

    sentences.forEach(
        (reason, sentence) ->
            assertThat(drawn(at("/config/base_url", reason)).summary())
                .extracting(SummaryLine::message)
                .containsExactly(sentence));
  }
}

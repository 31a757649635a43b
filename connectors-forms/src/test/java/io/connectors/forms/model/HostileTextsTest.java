package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would break out of a page which took them for more than text. */
class HostileTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "</textarea></template><script>alert(1)</script>",
        "{{ 7 * 7 }}{% include 'x' %}{# x #}",
        "javascript:alert(1)",
        "a/b~c~1d//e",
        "&lt;b&gt; &amp;amp;",
        "/config/x",
        "-",
        "0",
        "__proto__",
      })
  void they_appear_as_they_are_wherever_they_come_from(String hostile) {
    JsonValue text = JsonValue.of(hostile);
    JsonObject noted =
        Forms.json("{}")
            .with("title", text)
            .with("description", text)
            .with("x-help", text)
            .with("x-placeholder", text)
            .with("x-group", text)
            .with("examples", new JsonArray(List.of(text)));
    JsonObject properties =
        Forms.json("{}")
            .with(hostile, noted.with("type", JsonValue.of("string")))
            .with("lines", Forms.json("{'type': 'string', 'x-multiline': true}"))
            .with("choice", noted.with("enum", new JsonArray(List.of(text, JsonValue.of("b")))))
            .with("list", Forms.json("{'type': 'array', 'items': {'type': 'string'}}"))
            .with(
                "rows",
                noted
                    .with("type", JsonValue.of("array"))
                    .with(
                        "items",
                        noted
                            .with("type", JsonValue.of("object"))
                            .with("properties", Forms.json("{}").with(hostile, noted))));
    ConnectorForm form = Forms.of(Forms.json("{'type': 'object'}").with("properties", properties));
    JsonObject config =
        Forms.json("{}")
            .with(hostile, text)
            .with("lines", text)
            .with("choice", text)
            .with("list", new JsonArray(List.of(text)))
            .with("rows", new JsonArray(List.of(Forms.json("{}").with(hostile, text))))
            .with("left over", text);

    var page = Page.of(form.edit(hostile, List.of("a"), new Configuration(config), List.of()));

    assertIsClean(page);
    assertThat(page.document().select("label").eachText()).contains(hostile);
    assertThat(page.control("/config" + JsonPointer.to(hostile)).attr("value")).isEqualTo(hostile);
    var submitted = form.readEdited(page.submit(), List.of());
    assertThat(submitted.configuration().values()).isEqualTo(config);
    assertThat(submitted.name()).contains(hostile);
    assertThat(submitted.form().violations()).isEmpty();

    var violation =
        new Violation(
            new JsonPointer("/config").child(hostile), new Reason.Pattern(Optional.of(hostile)));
    var again = Page.of(form.again(submitted, List.of(violation)));
    assertIsClean(again);
    assertThat(again.one(".invalid-feedback").text()).contains(hostile.substring(1));
  }

  private static void assertIsClean(Page page) {
    assertThat(page.document().select("script, img, b")).isEmpty();
    assertThat(page.document().getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(
                        attribute ->
                            attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || (attribute.getKey().equals("href")
                                    && !attribute.getValue().startsWith("#form"))));
  }
}

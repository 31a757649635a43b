package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PebbleViewsTest {

  private final PebbleViews<Map<String, Object>, HttpRequest<?>> views =
      new PebbleViews<>(new Assets());

  @Test
  void escapes_markup_in_a_notice() throws IOException {
    String html =
        rendered("page/toast", Map.of("notices", List.of(Notice.done("<b onclick=x>{{7*7}}</b>"))));
    assertThat(html).contains("&lt;b onclick=x&gt;{{7*7}}&lt;/b&gt;").doesNotContain("<b ");
  }

  /** Pebble escapes nothing inside {@code embed}. */
  @Test
  void templates_do_not_use_embed() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/views"))) {
      List<Path> templates = files.filter(Files::isRegularFile).toList();
      assertThat(templates)
          .isNotEmpty()
          .allSatisfy(template -> assertThat(template).content().doesNotContain("embed "));
    }
  }

  @Test
  void an_error_notice_is_an_alert_and_stays_until_dismissed() throws IOException {
    assertThat(rendered("page/toast", Map.of("notices", List.of(Notice.refused("No.")))))
        .contains("role=\"alert\"")
        .doesNotContain("data-passing");
    assertThat(rendered("page/toast", Map.of("notices", List.of(Notice.done("Yes.")))))
        .doesNotContain("role=\"alert\"")
        .contains("data-passing");
  }

  @Test
  void an_unknown_icon_becomes_the_fallback() {
    PageFunctions functions = new PageFunctions(new Assets());
    assertThat(icon(functions, "brand-x")).contains("#brand-x\"");
    assertThat(icon(functions, "\"><script>alert(1)</script>"))
        .contains("#plug\"")
        .doesNotContain("script");
  }

  private static String icon(PageFunctions functions, String name) {
    return functions.drawIcon(name).toString();
  }

  private String rendered(String view, Map<String, Object> model) throws IOException {
    StringWriter html = new StringWriter();
    views.render(view, model, null).writeTo(html);
    return html.toString();
  }
}

package io.connectors.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"})
  void escapes_formulas(String text) {
    assertThat(CsvLines.cell(text).replaceFirst("^\"", "")).startsWith("'");
  }

  @Test
  void quotes_separators_quotes_and_line_breaks() {
    assertThat(CsvLines.cell("plain text")).isEqualTo("plain text");
    assertThat(CsvLines.cell("")).isEmpty();
    assertThat(CsvLines.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvLines.cell("say \"so\"")).isEqualTo("\"say \"\"so\"\"\"");
    assertThat(CsvLines.cell("two\nlines")).isEqualTo("\"two\nlines\"");
  }

  @Test
  void writes_a_line_for_each_connector_of_an_event() {
    assertThat(CsvLines.of(event(List.of()))).isEqualTo("e,acme,t,a,A,,,x_y,,succeeded,,,,,\r\n");
    assertThat(
            CsvLines.of(
                event(
                    List.of(
                        new AuditEventView.Subject("1", "Blog", List.of("/name", "/tags")),
                        new AuditEventView.Subject("2", null, List.of())))))
        .isEqualTo(
            String.join(
                "\r\n",
                "e,acme,t,a,A,,,x_y,,succeeded,1,Blog,/name /tags,,",
                "e,acme,t,a,A,,,x_y,,succeeded,2,,,,",
                ""));
  }

  @Test
  void writes_the_service_token_of_an_event() {
    assertThat(CsvLines.of(event(List.of(), "5", "Broadcaster")))
        .isEqualTo("e,acme,t,a,A,,,x_y,,succeeded,,,,5,Broadcaster\r\n");
  }

  @Test
  void every_line_has_as_many_cells_as_the_header() {
    assertThat(CsvLines.of(event(List.of())).split(",", -1))
        .hasSameSizeAs(CsvLines.HEADER.split(",", -1));
  }

  private static AuditEventView event(List<AuditEventView.Subject> subjects) {
    return event(subjects, null, null);
  }

  private static AuditEventView event(
      List<AuditEventView.Subject> subjects, @Nullable String token, @Nullable String name) {
    return new AuditEventView(
        "e", "acme", "t", "a", "A", null, null, "x_y", null, "succeeded", subjects, token, name);
  }
}

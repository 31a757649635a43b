package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.web.problem.Problem;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | false | This request is not valid | Detail of the API.",
        "404 | false | Page not found | This page does not exist, or its content was deleted.",
        "404 | true | Page not found | This was deleted or does not exist.",
        "413 | false | This request was rejected | Detail of the API.",
        "500 | false | Something went wrong | Try again later.",
        "503 | false | Temporarily unavailable | Try again in a minute.",
      })
  void a_status_has_a_text_for_users(int status, boolean toast, String title, String detail) {
    Problem problem =
        new Problem("about:blank", "Reason", status, "Detail of the API.", "/", Map.of());
    assertThat(ErrorText.of(problem, toast)).isEqualTo(new ErrorText(title, detail));
  }
}

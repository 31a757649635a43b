package io.connectors.web.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.web.shared.Filters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstalledPanelTest {

  @Test
  void shows_the_number_of_connectors_in_words() {
    assertThat(panel(Map.of(), 0).foundInWords()).isEqualTo("0 connectors");
    assertThat(panel(Map.of(), 1).foundInWords()).isEqualTo("1 connector");
    assertThat(panel(Map.of("search", "x"), 2).foundInWords()).isEqualTo("2 connectors found");
  }

  @Test
  void address_contains_the_encoded_filters() {
    assertThat(panel(Map.of("tag", "{{7*7}} & <b>"), 1).address())
        .startsWith("/features/connectors/?tab=installed&tag=")
        .doesNotContain("<", " ", "& ");
    assertThat(panel(Map.of(), 1).address()).isEqualTo("/features/connectors/?tab=installed");
  }

  private static InstalledPanel panel(Map<String, String> filters, long found) {
    return new InstalledPanel(new Filters(filters), List.of(), found, found, "", false);
  }
}

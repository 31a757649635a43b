package io.connectors.domain.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

  @Test
  void the_first_page_has_50_connectors() {
    assertThat(PageRequest.FIRST).isEqualTo(new PageRequest(50, 0, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "100, 0", "50, 1000000"})
  void a_page_has_1_to_100_connectors_from_any_offset(int limit, int offset) {
    assertThat(new PageRequest(limit, offset, Optional.empty()).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "101, 0", "-1, 0", "50, -1"})
  void rejects_other_limits_and_offsets(int limit, int offset) {
    assertThatThrownBy(() -> new PageRequest(limit, offset, Optional.empty()))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_filter_rejects_text_that_no_store_keeps() {
    assertThatThrownBy(() -> searching(Optional.of("\u0000"), Optional.empty()))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> searching(Optional.empty(), Optional.of("\ud800")))
        .isInstanceOf(InvalidRequest.class);
  }

  private static ConnectorFilter searching(Optional<String> search, Optional<String> tag) {
    return new ConnectorFilter(search, Optional.empty(), Optional.empty(), Optional.empty(), tag);
  }
}

package io.connectors.web.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.InvalidRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListParametersTest {

  @Test
  void ignores_blank_filters() {
    ListParameters parameters = ListParameters.of(URI.create("/x?search=&status=+&tag="));
    assertThat(parameters.filter()).isEqualTo(ConnectorFilter.EVERYTHING);
  }

  @Test
  void decodes_filters() {
    ConnectorFilter filter =
        ListParameters.of(URI.create("/x?search=a+b%26c&status=error&tag=%7B%7B7*7%7D%7D"))
            .filter();
    assertThat(filter.search()).contains("a b&c");
    assertThat(filter.status()).contains(ConnectorStatus.ERROR);
    assertThat(filter.tag()).contains("{{7*7}}");
  }

  @Test
  void next_address_keeps_filters_without_blank_ones() {
    PageRequest.Cursor cursor =
        new PageRequest.Cursor(Instant.parse("2026-01-02T03:04:05Z"), ConnectorId.random());
    String next =
        ListParameters.of(URI.create("/x?search=%7B%7B7*7%7D%7D+%26&tag=&offset=3&cursor=old"))
            .next("/y", cursor);
    assertThat(next).doesNotContain("offset", "tag=", "old");
    ListParameters again = ListParameters.of(URI.create(next));
    assertThat(again.filter().search()).contains("{{7*7}} &");
    assertThat(again.page(5)).isEqualTo(new PageRequest(5, 0, Optional.of(cursor)));
  }

  @Test
  void rejects_an_unknown_status_and_a_malformed_number() {
    ListParameters parameters = ListParameters.of(URI.create("/x?status=gone&limit=many"));
    assertThatThrownBy(parameters::filter).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> parameters.page(1)).isInstanceOf(InvalidRequest.class);
  }
}

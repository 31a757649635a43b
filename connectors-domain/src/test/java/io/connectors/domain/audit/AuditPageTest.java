package io.connectors.domain.audit;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditPageTest {

  private static final AuditPageRequest TWO = new AuditPageRequest(2, Optional.empty());

  private final AuditEntry first = entry(0, "00000000-0000-0000-0000-000000000001");
  private final AuditEntry low = entry(1, "10000000-0000-0000-0000-000000000001");
  private final AuditEntry high = entry(1, "f0000000-0000-0000-0000-000000000001");

  @Test
  void events_of_the_same_time_are_ordered_by_id_like_in_a_database() {
    assertThat(AuditPage.of(List.of(low, first, high), AuditPageRequest.FIRST).entries())
        .containsExactly(high, low, first);
  }

  @Test
  void the_next_page_starts_after_the_last_event_of_the_previous_page() {
    AuditPage page = AuditPage.of(List.of(first, low, high), TWO);
    assertThat(page.entries()).containsExactly(high, low);
    assertThat(page.next()).contains(low.cursor());
    AuditPage next = AuditPage.of(List.of(first, low, high), TWO.startingAfter(low.cursor()));
    assertThat(next.entries()).containsExactly(first);
    assertThat(next.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void a_page_has_1_to_100_events(int limit) {
    assertThatThrownBy(() -> new AuditPageRequest(limit, Optional.empty()))
        .isInstanceOf(InvalidRequest.class)
        .hasMessage("The parameter limit must be a number from 1 to 100.");
  }

  private static AuditEntry entry(int minute, String id) {
    AuditEvent event = new AuditEvent(ACME, minute(minute), AuditAction.TENANT_DELETED, List.of());
    return new AuditEntry(new AuditEventId(UUID.fromString(id)), event);
  }
}

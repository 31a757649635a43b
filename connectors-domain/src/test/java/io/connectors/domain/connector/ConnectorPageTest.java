package io.connectors.domain.connector;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.WORDPRESS;
import static io.connectors.domain.Examples.minute;
import static io.connectors.domain.Examples.withAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.ConnectorId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectorPageTest {

  // twin has a negative first half: a signed comparison would sort it first
  private final Connector oldest = installed(0, new UUID(1, 0));
  private final Connector middle = installed(1, new UUID(Long.MAX_VALUE, 0));
  private final Connector twin = installed(1, new UUID(Long.MIN_VALUE, 0));
  private final Connector newest = installed(2, new UUID(2, 0));
  private final List<Connector> all = List.of(middle, newest, oldest, twin);

  @Test
  void a_page_is_newest_first_and_then_by_descending_id() {
    ConnectorPage page = ConnectorPage.of(all, PageRequest.FIRST);

    assertThat(page.connectors()).containsExactly(newest, twin, middle, oldest);
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void the_next_page_starts_after_the_last_connector_of_this_page() {
    ConnectorPage first = ConnectorPage.of(all, new PageRequest(2, 0, Optional.empty()));
    ConnectorPage second = ConnectorPage.of(all, new PageRequest(2, 0, first.next()));

    assertThat(first.connectors()).containsExactly(newest, twin);
    assertThat(second.connectors()).containsExactly(middle, oldest);
    assertThat(second.total()).isEqualTo(4);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void an_offset_skips_the_newest_connectors() {
    ConnectorPage page = ConnectorPage.of(all, new PageRequest(2, 1, Optional.empty()));

    assertThat(page.connectors()).containsExactly(twin, middle);
    assertThat(page.next()).contains(PageRequest.Cursor.at(middle));
  }

  @Test
  void no_connectors_give_an_empty_last_page() {
    assertThat(ConnectorPage.of(List.of(), PageRequest.FIRST))
        .isEqualTo(new ConnectorPage(List.of(), 0, Optional.empty()));
  }

  private static Connector installed(int minute, UUID id) {
    return Connector.install(
        new ConnectorId(id),
        ACME,
        WORDPRESS.id(),
        new ConnectorName("Blog"),
        withAddress("https://blog.example/"),
        Tags.NONE,
        minute(minute));
  }
}

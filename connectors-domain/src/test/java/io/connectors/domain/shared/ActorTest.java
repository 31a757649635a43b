package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActorTest {

  @Test
  void an_actor_without_a_name_shows_its_subject() {
    assertThat(new Actor("ada", " ").name()).isEqualTo("ada");
  }

  @Test
  void rejects_an_actor_without_a_subject() {
    assertThatThrownBy(() -> new Actor(" ", "Ada")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejects_text_that_no_store_keeps() {
    assertThatThrownBy(() -> new Actor("a\u0000", "Ada")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new Actor("ada", "A\ud800")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_stamp_has_the_precision_of_the_database() {
    Instant at = Instant.parse("2026-03-04T05:06:07.123456789Z");
    assertThat(new AuditStamp(new Actor("ada", "Ada"), at).at())
        .isEqualTo("2026-03-04T05:06:07.123456Z");
  }
}

package io.connectors.domain.audit;

import static io.connectors.domain.Examples.ACME;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.shared.ConnectorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditEventTest {

  private final ConnectorId blog = ConnectorId.random();

  @Test
  void an_event_names_the_connector_and_the_fields() {
    AuditEvent event =
        new AuditEvent(ACME, minute(0), AuditAction.CONNECTOR_UPDATED, List.of())
            .about(blog, List.of("/name", "/tags"));
    assertThat(event.subjects()).containsExactly(new Subject(blog, List.of("/name", "/tags")));
  }

  @Test
  void an_event_copies_its_lists() {
    List<String> fields = new ArrayList<>(List.of("/name"));
    AuditEvent event =
        new AuditEvent(ACME, minute(0), AuditAction.CONNECTOR_UPDATED, List.of())
            .about(blog, fields);
    fields.clear();
    assertThat(event.subjects().get(0).fields()).containsExactly("/name");
  }

  @Test
  void keys_of_actions_are_in_snake_case() {
    assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::key))
        .contains("connector_installed", "credentials_opened", "tenant_deleted")
        .allMatch(key -> key.matches("[a-z]+(_[a-z]+)+"));
  }
}

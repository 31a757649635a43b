package io.connectors.domain.connector;

import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.minute;
import static io.connectors.domain.Examples.sealedFields;
import static io.connectors.domain.Examples.withAddress;
import static io.connectors.domain.configuration.ValidationReport.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectorEditTest {

  private static final ValidationReport NOT_READY =
      ValidationReport.of(JsonPointer.to("auth"), FieldReason.REQUIRED);

  private final Connector blog = blog();

  @Test
  void an_edit_without_changes_keeps_the_version() {
    assertThat(blog.edited(blog.asEdit(), CLEAN, minute(1))).isSameAs(blog);
  }

  @Test
  void an_edit_of_all_parts_creates_one_new_version() {
    Connector edited = blog.edited(everythingNew(), CLEAN, minute(1));
    assertThat(edited.asEdit()).isEqualTo(everythingNew());
    assertThat(edited.version()).isEqualTo(blog.version().next());
    assertThat(edited.updated()).isEqualTo(minute(1));
    assertThat(edited.created()).isEqualTo(blog.created());
  }

  @Test
  void an_edit_keeps_tenant_and_type() {
    Connector edited = blog.edited(everythingNew(), CLEAN, minute(1));
    assertThat(edited.id()).isEqualTo(blog.id());
    assertThat(edited.tenant()).isEqualTo(blog.tenant());
    assertThat(edited.catalogId()).isEqualTo(blog.catalogId());
  }

  @Test
  void an_edit_without_a_new_status_keeps_the_time_of_the_status() {
    Connector renamed = blog.edited(named("Journal"), CLEAN, minute(1));
    assertThat(renamed.state()).isEqualTo(blog.state());
  }

  @Test
  void an_edit_of_a_failing_connector_keeps_its_error_and_previous_status() {
    Connector failing = blog.activate(CLEAN, minute(1)).fail("401", minute(2));
    ConnectorEdit edit = failing.asEdit();
    Connector retagged =
        failing.edited(
            new ConnectorEdit(
                edit.name(),
                edit.configuration(),
                edit.credentials(),
                new Tags(List.of("x")),
                edit.status()),
            CLEAN,
            minute(3));
    assertThat(retagged.state()).isEqualTo(failing.state());
  }

  @Test
  void an_edit_cannot_set_the_status_error() {
    assertThatThrownBy(() -> blog.edited(withStatus(ConnectorStatus.ERROR), CLEAN, minute(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_edit_cannot_activate_an_incomplete_connector() {
    assertThatThrownBy(() -> blog.edited(withStatus(ConnectorStatus.ACTIVE), NOT_READY, minute(1)))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void an_inactive_connector_can_be_edited_while_incomplete() {
    assertThat(blog.edited(named("Journal"), NOT_READY, minute(1)).name()).hasToString("Journal");
  }

  @Test
  void new_ciphertext_is_a_change_and_equal_ciphertext_is_not() {
    Connector sealed = blog.withCredentials(Optional.of(sealedFields("password")));
    assertThat(blog.edited(sealed.asEdit(), CLEAN, minute(1)).version())
        .isEqualTo(blog.version().next());
    assertThat(sealed.edited(sealed.asEdit(), CLEAN, minute(1))).isSameAs(sealed);
  }

  private ConnectorEdit named(String name) {
    return new ConnectorEdit(
        new ConnectorName(name),
        blog.configuration(),
        blog.credentials(),
        blog.tags(),
        blog.state().status());
  }

  private ConnectorEdit withStatus(ConnectorStatus status) {
    return new ConnectorEdit(
        blog.name(), blog.configuration(), blog.credentials(), blog.tags(), status);
  }

  private static ConnectorEdit everythingNew() {
    return new ConnectorEdit(
        new ConnectorName("Journal"),
        withAddress("https://journal.example/"),
        Optional.of(sealedFields("username", "password")),
        new Tags(List.of("news")),
        ConnectorStatus.ACTIVE);
  }
}

package io.connectors.domain.connector;

import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.leadingTo;
import static io.connectors.domain.Examples.minute;
import static io.connectors.domain.Examples.sealedFields;
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
  void an_edit_that_changes_nothing_is_no_new_version() {
    assertThat(blog.edited(blog.asEdit(), CLEAN, minute(1))).isSameAs(blog);
  }

  @Test
  void everything_edited_at_once_is_one_new_version() {
    Connector edited = blog.edited(everythingNew(), CLEAN, minute(1));
    assertThat(edited.asEdit()).isEqualTo(everythingNew());
    assertThat(edited.version()).isEqualTo(blog.version().next());
    assertThat(edited.updated()).isEqualTo(minute(1));
    assertThat(edited.created()).isEqualTo(blog.created());
  }

  @Test
  void no_edit_moves_a_connector_to_another_tenant_or_type() {
    Connector edited = blog.edited(everythingNew(), CLEAN, minute(1));
    assertThat(edited.id()).isEqualTo(blog.id());
    assertThat(edited.tenant()).isEqualTo(blog.tenant());
    assertThat(edited.catalogId()).isEqualTo(blog.catalogId());
  }

  @Test
  void an_edit_that_leaves_the_status_leaves_since_when() {
    Connector renamed = blog.edited(named("Journal"), CLEAN, minute(1));
    assertThat(renamed.state()).isEqualTo(blog.state());
  }

  @Test
  void an_edit_of_a_failing_connector_leaves_its_error_and_what_was_before() {
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
  void a_person_does_not_set_the_status_error() {
    assertThatThrownBy(() -> blog.edited(withStatus(ConnectorStatus.ERROR), CLEAN, minute(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_not_ready_is_not_edited_to_be_active() {
    assertThatThrownBy(() -> blog.edited(withStatus(ConnectorStatus.ACTIVE), NOT_READY, minute(1)))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void what_is_not_ready_is_edited_all_the_same_while_it_stays_inactive() {
    assertThat(blog.edited(named("Journal"), NOT_READY, minute(1)).name()).hasToString("Journal");
  }

  @Test
  void new_ciphertext_is_a_change_and_the_same_is_none() {
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
        leadingTo("https://journal.example/"),
        Optional.of(sealedFields("username", "password")),
        new Tags(List.of("news")),
        ConnectorStatus.ACTIVE);
  }
}

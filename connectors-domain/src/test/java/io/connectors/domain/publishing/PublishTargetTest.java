package io.connectors.domain.publishing;

import static io.connectors.domain.Examples.WORDPRESS;
import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishTargetTest {

  private static final TargetCredentials WITHHELD = new TargetCredentials.Withheld();

  private final Connector active = blog().activate(ValidationReport.CLEAN, minute(1));

  @Test
  void an_active_connector_is_a_target_described_by_its_type() {
    PublishTarget target = PublishTarget.of(active, WORDPRESS, WITHHELD);
    assertThat(target.id()).isEqualTo(active.id());
    assertThat(target.name()).isEqualTo(active.name());
    assertThat(target.configuration()).isEqualTo(active.configuration());
    assertThat(target.connectorType()).isEqualTo(WORDPRESS.key());
    assertThat(target.icon()).isEqualTo("brand-wordpress");
    assertThat(target.capabilities()).isEqualTo(WORDPRESS.definition().capabilities());
    assertThat(target.credentials()).isEqualTo(WITHHELD);
  }

  @Test
  void an_inactive_or_failing_connector_is_not_a_target() {
    assertThatThrownBy(() -> PublishTarget.of(blog(), WORDPRESS, WITHHELD))
        .isInstanceOf(IllegalArgumentException.class);
    Connector failing = active.fail("401", minute(2));
    assertThatThrownBy(() -> PublishTarget.of(failing, WORDPRESS, WITHHELD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejects_an_entry_of_another_type() {
    CatalogEntry other =
        new CatalogEntry(CatalogId.random(), WORDPRESS.definition(), WORDPRESS.createdAt());
    assertThatThrownBy(() -> PublishTarget.of(active, other, WITHHELD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_target_never_prints_its_credentials() {
    Credentials opened = Credentials.of(Map.of("password", Secret.of("marker-4711")));
    TargetCredentials credentials = new TargetCredentials.Opened(opened);
    assertThat(credentials.toString()).doesNotContain("marker-4711");
    assertThat(List.of(PublishTarget.of(active, WORDPRESS, credentials)).toString())
        .doesNotContain("marker-4711");
  }
}

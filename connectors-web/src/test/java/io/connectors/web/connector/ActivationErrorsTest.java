package io.connectors.web.connector;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Connectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationErrorsTest {

  private static final InstalledConnector WITHOUT =
      new InstalledConnector(Connectors.named("Blog").of(ACME), CatalogEntries.WORDPRESS);
  private static final InstalledConnector WITH =
      new InstalledConnector(
          Connectors.named("Blog").withCredentials("username").of(ACME), CatalogEntries.WORDPRESS);

  @Test
  void reports_missing_credentials_once() {
    assertThat(
            ActivationErrors.of(rejection("/status", "/auth/username", "/auth/password"), WITHOUT))
        .containsExactly("Credentials are missing. Add them under Configure.");
  }

  @Test
  void names_each_invalid_field_and_its_rule() {
    assertThat(
            ActivationErrors.of(rejection("/status", "/config/base_url", "/auth/password"), WITH))
        .containsExactly("base_url: Enter a value.", "password: Enter a value.");
  }

  @Test
  void uses_the_message_of_an_error_without_fields() {
    assertThat(ActivationErrors.of(new InvalidRequest("Name the tenant."), WITH))
        .containsExactly("Name the tenant.");
  }

  private static InvalidRequest rejection(String... pointers) {
    return new InvalidRequest(
        List.of(pointers).stream()
            .map(pointer -> new Violation(new JsonPointer(pointer), FieldReason.REQUIRED))
            .toList());
  }
}

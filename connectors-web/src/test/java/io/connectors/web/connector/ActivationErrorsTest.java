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

/** What keeps a connector from being active, in words that people know from the form. */
class ActivationErrorsTest {

  private static final InstalledConnector WITHOUT =
      new InstalledConnector(Connectors.named("Blog").of(ACME), CatalogEntries.WORDPRESS);
  private static final InstalledConnector WITH =
      new InstalledConnector(
          Connectors.named("Blog").withCredentials("username").of(ACME), CatalogEntries.WORDPRESS);

  @Test
  void missing_credentials_are_said_once() {
    assertThat(ActivationErrors.of(refusal("/status", "/auth/username", "/auth/password"), WITHOUT))
        .containsExactly("Credentials are missing. Add them under Configure.");
  }

  @Test
  void each_field_is_named_with_what_it_must_be() {
    assertThat(ActivationErrors.of(refusal("/status", "/config/base_url", "/auth/password"), WITH))
        .containsExactly("base_url: Enter a value.", "password: Enter a value.");
  }

  @Test
  void a_refusal_without_fields_speaks_for_itself() {
    assertThat(ActivationErrors.of(new InvalidRequest("Name the tenant."), WITH))
        .containsExactly("Name the tenant.");
  }

  private static InvalidRequest refusal(String... places) {
    return new InvalidRequest(
        List.of(places).stream()
            .map(place -> new Violation(new JsonPointer(place), FieldReason.REQUIRED))
            .toList());
  }
}

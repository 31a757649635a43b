package io.connectors.application.configuration;

import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.testkit.fixture.Callers;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidateConfigurationTest {

  private static final JsonObject INVALID =
      JsonObject.EMPTY.with("base_url", JsonValue.of("nowhere")).with("hue", JsonValue.of(1));

  private final CoreFixture core = new CoreFixture();

  @ParameterizedTest
  @EnumSource
  void every_role_validates_configurations(Role role) {
    Caller caller = Callers.callerOf(ACME, role);
    assertThat(validate(caller, "wordpress", Draft.ofWordPress("x").config()).isValid()).isTrue();
  }

  @Test
  void every_violation_is_reported_at_its_place_in_the_request() {
    assertThat(validate(Callers.memberOf(ACME), "wordpress", INVALID).violations())
        .extracting(violation -> violation.pointer().value())
        .containsExactlyInAnyOrder("/config/base_url", "/config/site_label", "/config/hue");
  }

  @Test
  void the_type_can_be_referenced_by_its_identifier() {
    assertThat(validate(Callers.globalAdmin(), WORDPRESS.id().toString(), INVALID).isValid())
        .isFalse();
  }

  @Test
  void rejects_an_unknown_type_at_catalog_key() {
    assertThat(violationsOf(() -> validate(Callers.memberOf(ACME), "myspace", INVALID)))
        .containsExactly("/catalog_key must be a connector type of the catalog");
  }

  @Test
  void reports_violations_of_the_request_and_the_settings_together() {
    ValidationReport form =
        ValidationReport.of(JsonPointer.to("other"), FieldReason.UNKNOWN_PROPERTY);
    ValidateConfiguration.Query known = query("wordpress", form);
    ValidateConfiguration.Query unknown = query("myspace", form);

    assertThat(violationsOf(() -> core.core.validateConfiguration().validate(known)))
        .contains("/other is not a known property")
        .anyMatch(violation -> violation.startsWith("/config/"));
    assertThat(violationsOf(() -> core.core.validateConfiguration().validate(unknown)))
        .containsExactly(
            "/other is not a known property",
            "/catalog_key must be a connector type of the catalog");
  }

  @Test
  void rejects_callers_without_a_role() {
    Caller withoutRole = Caller.of(new Actor("eve", "Eve"), Set.of(), ACME);
    assertThat(refusalOf(() -> validate(withoutRole, "wordpress", INVALID)))
        .isEqualTo(Kind.FORBIDDEN);
  }

  private static ValidateConfiguration.Query query(String type, ValidationReport form) {
    return new ValidateConfiguration.Query(
        Callers.memberOf(ACME),
        Optional.of(new CatalogReference(type)),
        Optional.of(new Configuration(INVALID)),
        form);
  }

  private ValidationReport validate(Caller caller, String type, JsonObject settings) {
    ValidateConfiguration.Query query =
        new ValidateConfiguration.Query(
            caller,
            Optional.of(new CatalogReference(type)),
            Optional.of(new Configuration(settings)),
            ValidationReport.CLEAN);
    return core.core.validateConfiguration().validate(query);
  }
}

package io.connectors.application.connector;

import static io.connectors.application.fixture.Refusals.placesRefusedBy;
import static io.connectors.application.fixture.Refusals.refusalOf;
import static io.connectors.application.fixture.Refusals.violationsOf;
import static io.connectors.testkit.fixture.CatalogEntries.WORDPRESS;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.application.fixture.Auth;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.ConnectorsException.Kind;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.Version;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.testkit.fixture.Callers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstallConnectorTest {

  private final CoreFixture core = new CoreFixture();
  private final Person acme = core.acme;
  private final Person globex = core.globex;

  @Test
  void a_connector_is_installed_inactive_in_its_first_version_and_can_be_found() {
    Connector blog = acme.installs(Draft.ofWordPress(" Blog ").tagged("news", " web "));
    assertThat(blog.name()).hasToString("Blog");
    assertThat(blog.state().status()).isEqualTo(ConnectorStatus.INACTIVE);
    assertThat(blog.version()).isEqualTo(Version.FIRST);
    assertThat(blog.tags().values()).containsExactly("news", "web");
    assertThat(acme.finds(blog)).isEqualTo(blog);
  }

  @Test
  void the_installing_user_and_the_time_are_stored() {
    Connector blog = acme.installsWordPress("Blog");
    assertThat(blog.created().by()).isEqualTo(acme.caller().actor());
    assertThat(blog.created().at()).isEqualTo(core.clock.instant());
    assertThat(blog.updated()).isEqualTo(blog.created());
  }

  @Test
  void a_connector_belongs_to_the_tenant_of_the_caller() {
    assertThat(acme.installsWordPress("Blog").tenant()).isEqualTo(ACME);
    assertThat(globex.installsWordPress("Blog").tenant()).isEqualTo(GLOBEX);
  }

  @Test
  void a_type_is_referenced_by_its_key_or_its_identifier() {
    Connector byKey = acme.installs(Draft.ofWordPress("One").ofType("wordpress"));
    Connector byId = acme.installs(Draft.ofWordPress("Two").ofType(WORDPRESS.id().toString()));
    assertThat(byKey.catalogId()).isEqualTo(byId.catalogId()).isEqualTo(WORDPRESS.id());
  }

  @Test
  void rejects_a_type_that_is_not_in_the_catalog_at_catalog_id() {
    for (String unknown : List.of("myspace", UUID.randomUUID().toString(), "", "../x")) {
      assertThat(violationsOf(() -> acme.installs(Draft.ofWordPress("Blog").ofType(unknown))))
          .containsExactly("/catalog_id must be a connector type of the catalog");
    }
    assertThat(violationsOf(() -> acme.installs(Draft.ofWordPress("Blog").ofNoType())))
        .containsExactly("/catalog_id is required");
  }

  @Test
  void reports_all_violations_together_at_their_places() {
    Draft draft =
        Draft.ofWordPress("x")
            .configured(JsonObject.EMPTY.with("base_url", JsonValue.of("no address")))
            .with(Auth.giving("username", " ", "password", "***"))
            .tagged("a,b", "ok")
            .foundWrong(
                ValidationReport.of(JsonPointer.to("colour"), FieldReason.UNKNOWN_PROPERTY));
    assertThat(placesRefusedBy(() -> acme.installs(draft)))
        .containsExactlyInAnyOrder(
            "/colour",
            "/name",
            "/tags/0",
            "/config/base_url",
            "/config/site_label",
            "/auth/username",
            "/auth/password");
  }

  @Test
  void an_unknown_type_does_not_hide_other_violations() {
    Draft draft = Draft.ofWordPress("Blog").withoutName().ofType("myspace").tagged("");
    assertThat(placesRefusedBy(() -> acme.installs(draft)))
        .containsExactlyInAnyOrder("/catalog_id", "/name", "/tags/0");
  }

  @Test
  void a_rejected_connector_is_not_installed() {
    assertThat(placesRefusedBy(() -> acme.installsWordPress("x"))).containsExactly("/name");
    assertThat(acme.sees()).isEmpty();
    assertThat(core.events()).isEmpty();
  }

  @Test
  void a_name_is_unique_within_a_tenant_but_not_across_tenants() {
    acme.installsWordPress("Blog");
    globex.installsWordPress("Blog");
    assertThatThrownBy(() -> acme.installsWordPress(" Blog "))
        .isInstanceOfSatisfying(
            ConnectorNameTaken.class, taken -> assertThat(taken.pointer()).hasToString("/name"));
  }

  @Test
  void names_that_differ_in_case_are_different() {
    acme.installsWordPress("Blog");
    acme.installsWordPress("blog");
    assertThat(acme.sees()).containsExactlyInAnyOrder("Blog", "blog");
  }

  @Test
  void invalid_content_is_rejected_before_a_used_name() {
    acme.installsWordPress("Blog");
    assertThat(refusalOf(() -> acme.installs(Draft.ofWordPress("Blog").tagged(""))))
        .isEqualTo(Kind.INVALID);
  }

  @Test
  void a_connector_can_be_installed_without_credentials() {
    Connector none = acme.installs(Draft.ofWordPress("None").with(CredentialChange.none()));
    Connector empty = acme.installs(Draft.ofWordPress("Null").with(Auth.removing("password")));
    assertThat(none.credentials()).isEmpty();
    assertThat(empty.credentials()).isEmpty();
  }

  @Test
  void rejects_incomplete_credentials() {
    Draft half = Draft.ofWordPress("Blog").with(Auth.giving("username", "ada"));
    assertThat(violationsOf(() -> acme.installs(half)))
        .containsExactly("/auth/password is required");
  }

  @Test
  void rejects_credentials_that_the_type_does_not_have_once() {
    Draft draft = Draft.ofFeed("Feed").with(Auth.giving("password", "hunter2"));
    assertThat(violationsOf(() -> acme.installs(draft)))
        .containsExactly("/auth/password is not a known field");
  }

  @Test
  void the_names_of_stored_credential_fields_are_readable() {
    assertThat(acme.installsWordPress("Blog").credentials().orElseThrow().fields())
        .containsExactlyInAnyOrder("username", "password");
  }

  @Test
  void only_admins_install() {
    assertThat(refusalOf(() -> core.as(Callers.memberOf(ACME)).installsWordPress("Blog")))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(refusalOf(() -> core.as(Callers.publisherOf(ACME)).installsWordPress("Blog")))
        .isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  void a_global_admin_must_choose_a_tenant_to_install() {
    Person platform = core.as(Callers.globalAdmin());
    assertThat(refusalOf(() -> platform.installsWordPress("Blog"))).isEqualTo(Kind.INVALID);
    Person forGlobex = core.as(Callers.globalAdmin().actingFor(GLOBEX));
    assertThat(forGlobex.installsWordPress("Blog").tenant()).isEqualTo(GLOBEX);
  }

  @Test
  void the_permission_is_checked_before_the_content() {
    assertThat(refusalOf(() -> core.as(Callers.memberOf(ACME)).installs(Draft.ofWordPress(""))))
        .isEqualTo(Kind.FORBIDDEN);
  }
}

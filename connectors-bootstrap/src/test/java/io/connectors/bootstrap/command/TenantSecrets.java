package io.connectors.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.InstalledConnector;
import io.connectors.application.publishing.ResolvePublishTargets;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials.Opened;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.fixture.Callers;
import io.connectors.testkit.fixture.Tenants;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixture: a connector with a secret in each tenant. */
final class TenantSecrets {

  private TenantSecrets() {}

  static void create(ApplicationContext application, TenantId tenant) {
    Caller admin = Callers.adminOf(tenant);
    Configuration configuration =
        new Configuration(JsonObject.EMPTY.with("publication_label", JsonValue.of("Mine")));
    CredentialChange credentials =
        CredentialChange.of(Map.of("api_key", Optional.of(Secret.of("secret-of-" + tenant))));
    InstalledConnector installed =
        application
            .getBean(InstallConnector.class)
            .install(
                InstallConnector.Command.of(admin, "medium", "Blog", configuration)
                    .with(credentials));
    application
        .getBean(ActivateConnector.class)
        .activate(
            new ActivateConnector.Command(
                admin, installed.connector().id(), ExpectedVersion.any()));
  }

  /** Each tenant's publisher reads the tenant's secret. */
  static void assertReadableBy(CommandLine commands) {
    for (TenantId tenant : List.of(Tenants.ACME, Tenants.GLOBEX)) {
      List<PublishTarget> targets =
          commands.ask(
              application ->
                  application
                      .getBean(ResolvePublishTargets.class)
                      .resolve(new ResolvePublishTargets.Query(Callers.publisherOf(tenant))));
      assertThat(targets)
          .extracting(PublishTarget::credentials)
          .singleElement()
          .isInstanceOfSatisfying(
              Opened.class,
              opened ->
                  assertThat(opened.credentials().fields().get("api_key"))
                      .extracting(Secret::revealSecretText)
                      .isEqualTo("secret-of-" + tenant));
    }
  }
}

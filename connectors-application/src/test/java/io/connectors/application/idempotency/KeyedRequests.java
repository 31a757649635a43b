package io.connectors.application.idempotency;

import io.connectors.application.ConnectorsApplication;
import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.DeactivateConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.UninstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.application.fixture.Change;
import io.connectors.application.fixture.CoreFixture;
import io.connectors.application.fixture.Draft;
import io.connectors.application.fixture.Person;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.IdempotentRequest;
import java.util.List;
import java.util.Optional;

/** Fixture: requests with an idempotency key. */
final class KeyedRequests {

  private final CoreFixture core;

  KeyedRequests(CoreFixture core) {
    this.core = core;
  }

  static CreateServiceToken.Command token(Caller caller) {
    return new CreateServiceToken.Command(
        caller,
        Optional.of("Broadcaster"),
        Optional.of(List.of("connectors:read")),
        Optional.empty(),
        Optional.empty(),
        ValidationReport.CLEAN,
        once("token", "key", "Broadcaster"));
  }

  Connector installs(Person person, Draft draft, String key) {
    InstallConnector.Command plain = draft.by(person.caller());
    return core.core
        .installConnector()
        .install(
            new InstallConnector.Command(
                plain.caller(),
                plain.type(),
                plain.name(),
                plain.configuration(),
                plain.auth(),
                plain.tags(),
                plain.form(),
                once("create", key, draft.name().toString())))
        .connector();
  }

  Connector updates(Connector connector, Change change, String key, String content) {
    UpdateConnector.Command plain = change.of(connector.id(), core.acme.caller());
    return core.core
        .updateConnector()
        .update(
            new UpdateConnector.Command(
                plain.caller(),
                plain.id(),
                plain.expected(),
                plain.name(),
                plain.configuration(),
                plain.auth(),
                plain.status(),
                plain.tags(),
                plain.form(),
                once("edit", key, content)))
        .connector();
  }

  Connector activates(Connector seen, String key) {
    return core.core
        .activateConnector()
        .activate(
            new ActivateConnector.Command(
                core.acme.caller(),
                seen.id(),
                ExpectedVersion.of(seen.version()),
                once("activate", key, "")))
        .connector();
  }

  Connector deactivates(Connector seen, String key) {
    return core.core
        .deactivateConnector()
        .deactivate(
            new DeactivateConnector.Command(
                core.acme.caller(),
                seen.id(),
                ExpectedVersion.of(seen.version()),
                once("deactivate", key, "")))
        .connector();
  }

  Connector uninstalls(Connector connector, ExpectedVersion expected, String key) {
    return core.core
        .uninstallConnector()
        .uninstall(
            new UninstallConnector.Command(
                core.acme.caller(), connector.id(), expected, once("delete", key, "")));
  }

  ConnectorsApplication application() {
    return core.core;
  }

  private static Optional<IdempotentRequest> once(String operation, String key, String content) {
    return Optional.of(IdempotentRequest.of(operation, key, content));
  }
}

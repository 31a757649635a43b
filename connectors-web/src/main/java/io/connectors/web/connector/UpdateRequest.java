package io.connectors.web.connector;

import io.connectors.application.connector.UpdateConnector;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.web.json.RequestBody;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mapping on the way in: what a request wants changed. Read before anybody asks whether the
 * connector is there.
 */
record UpdateRequest(
    ExpectedVersion expected,
    Optional<String> name,
    Optional<Configuration> configuration,
    CredentialChange auth,
    Optional<String> status,
    Optional<List<String>> tags,
    ConfigurationReport form) {

  private static final Set<String> PROPERTIES = Set.of("name", "config", "auth", "status", "tags");

  static UpdateRequest read(HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    ExpectedVersion expected = EntityTags.expectedBy(request);
    Optional<String> name = body.text("name");
    Optional<Configuration> configuration = body.object("config").map(Configuration::new);
    CredentialChange auth = CredentialFields.read(body);
    Optional<String> status = body.text("status");
    Optional<List<String>> tags = body.texts("tags");
    return new UpdateRequest(expected, name, configuration, auth, status, tags, body.form());
  }

  UpdateConnector.Command of(Caller caller, ConnectorId id) {
    return new UpdateConnector.Command(
        caller, id, expected, name, configuration, auth, status, tags, form);
  }
}

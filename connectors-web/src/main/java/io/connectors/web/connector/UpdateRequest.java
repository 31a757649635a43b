package io.connectors.web.connector;

import io.connectors.application.connector.UpdateConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.web.json.RequestBody;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The mapping on the way in: what a request wants changed. */
final class UpdateRequest {

  private static final Set<String> PROPERTIES = Set.of("name", "config", "auth", "status", "tags");

  private UpdateRequest() {}

  /** The command but for the connector: the body is judged before anybody asks for that. */
  static Function<ConnectorId, UpdateConnector.Command> read(
      Caller caller, HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    ExpectedVersion expected = EntityTags.expectedBy(request);
    Optional<String> name = body.text("name");
    Optional<Configuration> configuration = body.object("config").map(Configuration::new);
    CredentialChange auth = CredentialFields.read(body);
    Optional<String> status = body.text("status");
    Optional<List<String>> tags = body.texts("tags");
    return id ->
        new UpdateConnector.Command(
            caller,
            id,
            expected,
            name,
            configuration,
            auth,
            status,
            tags,
            body.form(),
            Optional.empty());
  }
}

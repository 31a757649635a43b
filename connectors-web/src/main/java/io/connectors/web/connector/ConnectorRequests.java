package io.connectors.web.connector;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.connector.UpdateConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.ConnectorNotFound;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonNull;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.web.json.RequestBody;
import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Maps requests to commands. */
final class ConnectorRequests {

  private static final Set<String> INSTALLED =
      Set.of("catalog_id", "name", "config", "auth", "tags");
  private static final Set<String> UPDATED = Set.of("name", "config", "auth", "status", "tags");
  private static final JsonPointer AUTH = JsonPointer.to("auth");

  private ConnectorRequests() {}

  /** A malformed id is treated as "not found". */
  static ConnectorId id(String text) {
    return ConnectorId.parse(text).orElseThrow(ConnectorNotFound::new);
  }

  static InstallConnector.Command install(Caller caller, HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, INSTALLED);
    Optional<CatalogReference> type = body.text("catalog_id").map(CatalogReference::new);
    Optional<String> name = body.text("name");
    Configuration configuration =
        body.object("config").map(Configuration::new).orElse(Configuration.EMPTY);
    CredentialChange auth = credentials(body);
    List<String> tags = body.texts("tags").orElse(List.of());
    return new InstallConnector.Command(
        caller, type, name, configuration, auth, tags, body.form(), Optional.empty());
  }

  /** The command without the id, because the body is validated first. */
  static Function<ConnectorId, UpdateConnector.Command> update(
      Caller caller, HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, UPDATED);
    ExpectedVersion expected = EntityTags.expectedBy(request);
    Optional<String> name = body.text("name");
    Optional<Configuration> configuration = body.object("config").map(Configuration::new);
    CredentialChange auth = credentials(body);
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

  private static CredentialChange credentials(RequestBody body) {
    if (body.isNull("auth")) {
      return CredentialChange.removeAll();
    }
    Map<String, Optional<Secret>> fields = new LinkedHashMap<>();
    body.object("auth")
        .ifPresent(
            auth -> auth.properties().forEach((name, value) -> read(name, value, body, fields)));
    return fields.isEmpty() ? CredentialChange.none() : CredentialChange.of(fields);
  }

  private static void read(
      String name, JsonValue value, RequestBody body, Map<String, Optional<Secret>> fields) {
    if (value instanceof JsonString text) {
      fields.put(name, Optional.of(Secret.of(text.value())));
    } else if (value instanceof JsonNull) {
      fields.put(name, Optional.empty());
    } else {
      body.refuse(AUTH.child(name), Reason.Type.of(JsonType.STRING));
    }
  }
}

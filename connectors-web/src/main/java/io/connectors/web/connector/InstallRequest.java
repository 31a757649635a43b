package io.connectors.web.connector;

import io.connectors.application.catalog.CatalogReference;
import io.connectors.application.connector.InstallConnector;
import io.connectors.domain.access.Caller;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.web.json.RequestBody;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mapping on the way in: what a request wants installed. */
final class InstallRequest {

  private static final Set<String> PROPERTIES =
      Set.of("catalog_id", "name", "config", "auth", "tags");

  private InstallRequest() {}

  static InstallConnector.Command read(Caller caller, HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    Optional<CatalogReference> type = body.text("catalog_id").map(CatalogReference::new);
    Optional<String> name = body.text("name");
    Configuration configuration =
        body.object("config").map(Configuration::new).orElse(Configuration.EMPTY);
    CredentialChange auth = CredentialFields.read(body);
    List<String> tags = body.texts("tags").orElse(List.of());
    return new InstallConnector.Command(
        caller, type, name, configuration, auth, tags, body.form(), Optional.empty());
  }
}

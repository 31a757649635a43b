package io.connectors.web.dialog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.model.ConnectorForm;
import io.connectors.web.json.JsonReader;
import io.connectors.web.message.Messages;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Web adapter: caches the compiled forms of connector types by their pair of schemas. Thread-safe.
 */
@Singleton
final class ConnectorForms {

  private static final int MAX_CACHED = 256;

  private final Cache<Schemas, ConnectorForm> cache =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  ConnectorForm of(CatalogEntry entry) {
    return of(entry.configSchema(), entry.authSchema());
  }

  ConnectorForm of(ConfigSchema configSchema, ConfigSchema authSchema) {
    Schemas schemas =
        new Schemas(configSchema.document().toString(), authSchema.document().toString());
    return cache.get(
        schemas,
        key ->
            ConnectorForm.compile(
                configSchema, authSchema, ConnectorForms::parse, Messages.ENGLISH::text));
  }

  private static JsonValue parse(String text) {
    return JsonReader.readValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares text: objects are equal in any order, but the order of the fields matters. */
  private record Schemas(String config, String auth) {}
}

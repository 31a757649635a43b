package io.connectors.web.dialog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.model.ConnectorForm;
import io.connectors.web.json.JsonReader;
import io.connectors.web.message.Messages;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Web adapter: the forms of the connector types, made once per pair of schemas and kept while they
 * are in use. Safe for use by many threads.
 */
@Singleton
final class ConnectorForms {

  private static final int MAX_CACHED = 256;

  private final Cache<Schemas, ConnectorForm> kept =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  /** The form for what those schemas describe. */
  ConnectorForm of(ConfigSchema configSchema, ConfigSchema authSchema) {
    Schemas schemas =
        new Schemas(configSchema.document().toString(), authSchema.document().toString());
    return kept.get(
        schemas,
        any ->
            ConnectorForm.compile(
                configSchema, authSchema, ConnectorForms::parse, Messages.ENGLISH::text));
  }

  private static JsonValue parse(String text) {
    return JsonReader.readValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As texts, because objects are equal in any order, and the order is that of the fields. */
  private record Schemas(String config, String auth) {}
}

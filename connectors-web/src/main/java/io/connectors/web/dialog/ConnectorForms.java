package io.connectors.web.dialog;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.model.ConnectorForm;
import io.connectors.web.json.JsonReader;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Web adapter: the forms of the connector types, made once per pair of schemas and kept while they
 * are in use. Safe for use by many threads.
 */
@Singleton
final class ConnectorForms {

  private static final int MOST_KEPT = 256;

  private final Map<Schemas, ConnectorForm> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Schemas, ConnectorForm> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** The form for what those schemas describe. */
  ConnectorForm of(ConfigSchema configSchema, ConfigSchema authSchema) {
    Schemas schemas =
        new Schemas(configSchema.document().toString(), authSchema.document().toString());
    synchronized (kept) {
      return kept.computeIfAbsent(
          schemas, any -> ConnectorForm.compile(configSchema, authSchema, ConnectorForms::parse));
    }
  }

  private static JsonValue parse(String text) {
    return JsonReader.readValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As texts, because objects are equal in any order, and the order is that of the fields. */
  private record Schemas(String config, String auth) {}
}

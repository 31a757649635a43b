package io.connectors.web.connector;

import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonNull;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.web.json.RequestBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the property {@code auth} of a request, its texts turned into secrets at once. */
final class CredentialFields {

  private static final JsonPointer AUTH = JsonPointer.to("auth");

  private CredentialFields() {}

  static CredentialChange read(RequestBody body) {
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

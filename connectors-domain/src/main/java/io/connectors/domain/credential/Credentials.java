package io.connectors.domain.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Value: the decrypted credentials of a connector by field. Never printed. */
public final class Credentials {

  /** No credentials. */
  public static final Credentials NONE = new Credentials(Map.of());

  private final Map<String, Secret> fields;

  private Credentials(Map<String, Secret> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Credentials with these fields, in their order. */
  public static Credentials of(Map<String, Secret> fields) {
    return fields.isEmpty() ? NONE : new Credentials(fields);
  }

  /** The secrets by field. */
  public Map<String, Secret> fields() {
    return fields;
  }

  /** The names of the fields. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** Whether the credentials have no fields. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The names of the fields, with redacted values. */
  @Override
  public String toString() {
    return "Credentials" + fields;
  }
}

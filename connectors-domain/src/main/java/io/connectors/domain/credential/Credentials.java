package io.connectors.domain.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Value: the credentials of one connector in the open, field by field. Never printed. */
public final class Credentials {

  /** No credentials. */
  public static final Credentials NONE = new Credentials(Map.of());

  private final Map<String, Secret> fields;

  private Credentials(Map<String, Secret> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Credentials of these fields, in their order. */
  public static Credentials of(Map<String, Secret> fields) {
    return fields.isEmpty() ? NONE : new Credentials(fields);
  }

  /** Every field and its text. */
  public Map<String, Secret> fields() {
    return fields;
  }

  /** The names of the fields that are set. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** Whether no field is set. */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The names of the fields, their texts redacted. */
  @Override
  public String toString() {
    return "Credentials" + fields;
  }
}

package io.connectors.domain.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: a change of stored credentials. A field with a value is replaced, a field without a value
 * is removed, other fields stay.
 */
public final class CredentialChange {

  private static final CredentialChange NO_CHANGE = new CredentialChange(Map.of(), false);
  private static final CredentialChange ALL_REMOVED = new CredentialChange(Map.of(), true);

  private final Map<String, Optional<Secret>> fields;
  private final boolean removesAll;

  private CredentialChange(Map<String, Optional<Secret>> fields, boolean removesAll) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.removesAll = removesAll;
  }

  /** No change. */
  public static CredentialChange none() {
    return NO_CHANGE;
  }

  /** Removes all fields. */
  public static CredentialChange removeAll() {
    return ALL_REMOVED;
  }

  /** Replaces these fields, or removes those without a value. */
  public static CredentialChange of(Map<String, Optional<Secret>> fields) {
    return new CredentialChange(fields, false);
  }

  /** The named fields. */
  public Map<String, Optional<Secret>> fields() {
    return fields;
  }

  /** Whether all fields are removed. */
  public boolean removesAll() {
    return removesAll;
  }

  /**
   * Whether the change has an effect. A field with a value always counts.
   *
   * @param stored the names of the stored fields
   */
  public boolean changes(List<String> stored) {
    return removesAll
        ? !stored.isEmpty()
        : fields.entrySet().stream()
            .anyMatch(field -> field.getValue().isPresent() || stored.contains(field.getKey()));
  }

  /** The credentials after the change. */
  public Credentials applyTo(Credentials stored) {
    Map<String, Secret> remaining = new LinkedHashMap<>(removesAll ? Map.of() : stored.fields());
    fields.forEach(
        (field, secret) -> {
          remaining.remove(field);
          secret.ifPresent(given -> remaining.put(field, given));
        });
    return Credentials.of(remaining);
  }
}

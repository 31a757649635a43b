package io.connectors.domain.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: what a request wants of stored credentials. A field given replaces, a field given without
 * a value is removed, a field not named stays.
 */
public final class CredentialChange {

  private static final CredentialChange NOTHING = new CredentialChange(Map.of(), false);
  private static final CredentialChange EVERYTHING_GONE = new CredentialChange(Map.of(), true);

  private final Map<String, Optional<Secret>> fields;
  private final boolean removesAll;

  private CredentialChange(Map<String, Optional<Secret>> fields, boolean removesAll) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.removesAll = removesAll;
  }

  /** Everything stays. */
  public static CredentialChange none() {
    return NOTHING;
  }

  /** Everything is removed. */
  public static CredentialChange removeAll() {
    return EVERYTHING_GONE;
  }

  /** These fields are replaced or, where there is no value, removed. */
  public static CredentialChange of(Map<String, Optional<Secret>> fields) {
    return new CredentialChange(fields, false);
  }

  /** The fields that the request names. */
  public Map<String, Optional<Secret>> fields() {
    return fields;
  }

  /** Whether all that is stored is removed. */
  public boolean removesAll() {
    return removesAll;
  }

  /**
   * Whether anything is different afterwards. A field that is given counts, whatever its text was.
   *
   * @param stored the names of the stored fields
   */
  public boolean changes(List<String> stored) {
    return removesAll
        ? !stored.isEmpty()
        : fields.entrySet().stream()
            .anyMatch(field -> field.getValue().isPresent() || stored.contains(field.getKey()));
  }

  /** What is left of the credentials after the change. */
  public Credentials applyTo(Credentials stored) {
    Map<String, Secret> left = new LinkedHashMap<>(removesAll ? Map.of() : stored.fields());
    fields.forEach(
        (field, secret) -> {
          left.remove(field);
          secret.ifPresent(given -> left.put(field, given));
        });
    return Credentials.of(left);
  }
}

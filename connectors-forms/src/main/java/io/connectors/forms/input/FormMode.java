package io.connectors.forms.input;

import io.connectors.domain.shared.JsonPointer;
import java.util.List;

/**
 * What a form is for.
 *
 * @param prefills whether defaults fill in what has no value: they do where something is created
 * @param stored the names of the fields of the credentials that are stored already
 */
public record FormMode(boolean prefills, List<String> stored) {

  /** Where the credentials are. */
  public static final JsonPointer AUTH = JsonPointer.to("auth");

  public static final FormMode CREATE = new FormMode(true, List.of());

  /** The form changes or copies a connector. */
  public static FormMode edit(List<String> stored) {
    return new FormMode(false, List.copyOf(stored));
  }

  /** Whether a credential is stored at that place. */
  public boolean isStored(JsonPointer place) {
    return stored.stream().anyMatch(name -> AUTH.child(name).equals(place));
  }
}

package io.connectors.forms.input;

import io.connectors.domain.shared.JsonPointer;
import java.util.List;

/**
 * The mode of a form.
 *
 * @param prefills whether defaults fill absent values, as in a form to create something
 * @param stored the names of the stored credential fields
 */
public record FormMode(boolean prefills, List<String> stored) {

  /** The place of the credentials. */
  public static final JsonPointer AUTH = JsonPointer.to("auth");

  public static final FormMode CREATE = new FormMode(true, List.of());

  /** The form changes or copies a connector. */
  public static FormMode edit(List<String> stored) {
    return new FormMode(false, List.copyOf(stored));
  }

  /** Whether a credential is stored at a place. */
  public boolean isStored(JsonPointer place) {
    return stored.stream().anyMatch(name -> AUTH.child(name).equals(place));
  }
}

package io.connectors.forms.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The common properties of all controls, for templates.
 *
 * @param id the id of the control; ids of related elements start with it
 * @param name the name of the control, which is the place of the value
 * @param hints the texts below the control
 * @param help a longer explanation, collapsed; may be empty
 * @param errors the errors as sentences
 * @param required whether the control is marked as required
 * @param enforced whether the browser may require it; false in optional parts
 */
public record FieldView(
    String id,
    String name,
    String label,
    List<String> hints,
    String help,
    List<String> errors,
    boolean required,
    boolean enforced) {

  /** A copy with another hint, unless it is empty. */
  public FieldView saying(String hint) {
    if (hint.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(hints);
    more.add(hint);
    return new FieldView(id, name, label, more, help, errors, required, enforced);
  }

  /** A copy for a group of controls, of which none is required. */
  public FieldView unenforced() {
    return new FieldView(id, name, label, hints, help, errors, required, false);
  }

  /** The ids for {@code aria-describedby}; may be empty. */
  public String described() {
    List<String> ids = new ArrayList<>();
    if (!errors.isEmpty()) {
      ids.add(id + ".error");
    }
    if (!hints.isEmpty()) {
      ids.add(id + ".hint");
    }
    return String.join(" ", ids);
  }
}

package io.connectors.forms.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What all controls show alike, for the templates.
 *
 * @param id of the control; what belongs to it has ids that begin with this one
 * @param name the place of the value, which is the control's name
 * @param hints what is said below the control
 * @param help a longer explanation, folded away; may be empty
 * @param errors what is wrong, as sentences
 * @param required whether the control is marked as one that must be filled in
 * @param enforced whether a browser may insist on that; not where the whole part may be left out
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

  /** The same with one more hint; an empty one is none. */
  public FieldView saying(String hint) {
    if (hint.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(hints);
    more.add(hint);
    return new FieldView(id, name, label, more, help, errors, required, enforced);
  }

  /** The same, for a group of controls of which no single one must be filled in. */
  public FieldView unenforced() {
    return new FieldView(id, name, label, hints, help, errors, required, false);
  }

  /** The ids of what describes the control, for {@code aria-describedby}; may be empty. */
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

package io.connectors.forms.view;

import java.util.List;
import java.util.Locale;

/**
 * A rendered part of a form. Each record has a template, with the variable {@code part}. It never
 * contains a secret.
 */
public sealed interface FormPart {

  /** The name of the template. */
  default String template() {
    return "form/" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A part for one value. */
  sealed interface Control extends FormPart {

    /** The common properties. */
    FieldView field();
  }

  /**
   * A text control.
   *
   * @param type the type of the control; {@code json} is a text area for JSON, {@code secret} a
   *     masked one
   * @param keyboard the {@code inputmode}; may be empty
   * @param lines the lines of a text area; 0 for a single-line field
   * @param marked whether to submit that the text is JSON
   */
  record Input(
      FieldView field,
      String type,
      String text,
      String placeholder,
      String keyboard,
      String autocomplete,
      int lines,
      boolean marked)
      implements Control {
    @Override
    public String template() {
      return lines > 0 ? "form/area" : "form/input";
    }

    /** Whether the text is JSON. */
    public boolean isJson() {
      return type.equals("json");
    }

    /** Whether the text is masked. */
    public boolean isSecret() {
      return type.equals("secret");
    }
  }

  /** An option. */
  record Option(String text, String label, String description, boolean chosen) {}

  /** A choice of one option. */
  record Choice(FieldView field, List<Option> options, boolean select) implements Control {
    @Override
    public String template() {
      return select ? "form/select" : "form/radios";
    }
  }

  /** Yes or no. */
  record Switch(FieldView field, boolean on) implements Control {}

  /** A choice of several options. */
  record Checkboxes(FieldView field, List<Option> options) implements Control {}

  /** One text of a list. */
  record Item(FieldView field, int number, String text) {}

  /** A list of texts. */
  record Texts(FieldView field, List<Item> items, String placeholder, int most) implements Control {

    /** Whether the list is full. */
    public boolean isFull() {
      return items.size() >= most;
    }
  }

  /** A group of fields in a list. */
  record Row(String id, String place, String title, String number, List<FormPart> parts) {}

  /**
   * A list of groups of fields.
   *
   * @param prototype a blank group for the script; its place ends with a hyphen
   */
  record Rows(FieldView field, List<Row> rows, Row prototype, int most) implements Control {

    /** Whether the list is full. */
    public boolean isFull() {
      return rows.size() >= most;
    }
  }

  /** The fields of an object. */
  record Group(FieldView field, List<FormPart> parts) implements Control {}

  /** Some fields of an object under a heading. */
  record Section(String title, List<FormPart> parts) implements FormPart {}

  /**
   * Conditional fields.
   *
   * @param trigger the name of the deciding control
   * @param texts a JSON array of its texts that show the fields
   * @param negated whether other texts show them
   * @param shown whether they are shown now
   * @param exclusive whether other parts have controls with the same names, so that hidden fields
   *     must be disabled
   */
  record When(
      String legend,
      String trigger,
      String texts,
      boolean negated,
      boolean shown,
      boolean exclusive,
      List<FormPart> parts)
      implements FormPart {}

  /** A read-only value. */
  record Fixed(FieldView field, String json, String shown) implements Control {}

  /**
   * A stored value that is not shown.
   *
   * @param field the common properties
   * @param inner the field to replace it
   * @param removable whether it can be removed alone
   * @param removed whether it is marked for removal
   * @param open whether the user has started to replace it
   */
  record Stored(FieldView field, Control inner, boolean removable, boolean removed, boolean open)
      implements Control {}

  /**
   * A stored value without a field in the type.
   *
   * @param json the value, submitted unless it is removed; empty for a credential
   * @param shown the value for display
   * @param removed whether it is marked for removal
   */
  record Lost(FieldView field, String json, String shown, boolean removed) implements Control {}

  /** A check box to remove a stored value. */
  record Removal(String id, String place, String label, boolean on) implements FormPart {}
}

package io.connectors.forms.view;

import java.util.List;
import java.util.Locale;

/**
 * A part of a form as it is drawn, for the templates: each record has a template of its own, in
 * which it is called {@code part}. Nothing in here is a secret, whatever was typed.
 */
public sealed interface FormPart {

  /** The name of the template that draws this part: the name of the record, unless it has two. */
  default String template() {
    return "form/" + getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A part that stands for one value. */
  sealed interface Control extends FormPart {

    /** What it shows like any other. */
    FieldView field();
  }

  /**
   * A field to type in.
   *
   * @param type of the control; {@code json} is a text area for JSON, {@code secret} a masked one
   * @param keyboard the {@code inputmode}; may be empty
   * @param lines how many lines a text area has; 0 for a single-line field
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

    /** Whether the text is masked on the screen. */
    public boolean isSecret() {
      return type.equals("secret");
    }
  }

  /** One of the values of a choice. */
  record Option(String text, String label, String description, boolean chosen) {}

  /** One value of several. */
  record Choice(FieldView field, List<Option> options, boolean select) implements Control {
    @Override
    public String template() {
      return select ? "form/select" : "form/radios";
    }
  }

  /** Yes or no. */
  record Switch(FieldView field, boolean on) implements Control {}

  /** Some of several values. */
  record Checkboxes(FieldView field, List<Option> options) implements Control {}

  /** One text of a list. */
  record Item(FieldView field, int number, String text) {}

  /** A list of texts. */
  record Texts(FieldView field, List<Item> items, String placeholder, int most) implements Control {

    /** Whether there may be no further text. */
    public boolean isFull() {
      return items.size() >= most;
    }
  }

  /** One group of fields of a list. */
  record Row(String id, String place, String title, String number, List<FormPart> parts) {}

  /**
   * A list of groups of fields.
   *
   * @param prototype what a further group looks like, for scripts; its place ends with a hyphen
   */
  record Rows(FieldView field, List<Row> rows, Row prototype, int most) implements Control {

    /** Whether there may be no further group. */
    public boolean isFull() {
      return rows.size() >= most;
    }
  }

  /** The fields of an object. */
  record Group(FieldView field, List<FormPart> parts) implements Control {}

  /** Some fields of an object under a heading. */
  record Section(String title, List<FormPart> parts) implements FormPart {}

  /**
   * Fields that belong to a choice.
   *
   * @param trigger the name of the control whose value decides
   * @param texts a JSON array of what that control submits
   * @param negated whether they are shown with any other value
   * @param shown whether they are now
   * @param exclusive whether other parts have controls of the same names, so that they may be
   *     enabled only if shown
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

  /** A value that cannot be changed. */
  record Fixed(FieldView field, String json, String shown) implements Control {}

  /**
   * What is shown of something that is stored and not shown.
   *
   * @param field of the field inside
   * @param inner the field to replace it with
   * @param removable whether it may be removed alone
   * @param removed whether it is marked to be removed
   * @param open whether it was about to be replaced
   */
  record Stored(FieldView field, Control inner, boolean removable, boolean removed, boolean open)
      implements Control {}

  /**
   * A stored value that the type has no field for any more.
   *
   * @param json the value, submitted again unless it is removed; empty if it is a credential
   * @param shown the same for people
   * @param removed whether it is marked to be removed
   */
  record Lost(FieldView field, String json, String shown, boolean removed) implements Control {}

  /** A check box that removes what is stored at a place. */
  record Removal(String id, String place, String label, boolean on) implements FormPart {}
}

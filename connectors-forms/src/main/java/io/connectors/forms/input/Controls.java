package io.connectors.forms.input;

/** The names of controls without a value. */
final class Controls {

  /** A submit button: adds a row to the list at a place. */
  static final String ADD = "add";

  /** A submit button: removes the row at a place. */
  static final String REMOVE = "remove";

  /** A submit button: renders the form again with the fields of the current choices. */
  static final String REDRAW = "redraw";

  /** A check box: removes the stored credential at a place, or all. */
  static final String UNSET = "unset";

  /** Hidden: a row exists at a place, even if it is blank. */
  static final String ROW = "row";

  /** Hidden: the text at a place is JSON, because its own control could not hold the value. */
  static final String JSON = "json";

  private Controls() {}
}

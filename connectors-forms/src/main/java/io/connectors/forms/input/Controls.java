package io.connectors.forms.input;

/** Names the controls of a form that hold no value of their own. */
final class Controls {

  /** A submit button: one more row in the list at that place. */
  static final String ADD = "add";

  /** A submit button: without the row at that place. */
  static final String REMOVE = "remove";

  /** A submit button: draw the form again, with the parts that belong to what was chosen. */
  static final String REDRAW = "redraw";

  /** A check box: remove the stored credential at that place, or all of them. */
  static final String UNSET = "unset";

  /** Hidden: there is a row at that place, even if everything in it is blank. */
  static final String ROW = "row";

  /** Hidden: the text at that place is JSON, because its own control could not hold the value. */
  static final String JSON = "json";

  private Controls() {}
}

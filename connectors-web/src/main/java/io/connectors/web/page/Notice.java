package io.connectors.web.page;

/**
 * Value: what a page or a toast says of something that has happened.
 *
 * @param good whether it is what the person wanted; what is not stays until it is dismissed
 */
public record Notice(boolean good, String text) {

  /** Says that it is done. */
  public static Notice done(String text) {
    return new Notice(true, text);
  }

  /** Says that it is refused, and why. */
  public static Notice refused(String text) {
    return new Notice(false, text);
  }
}

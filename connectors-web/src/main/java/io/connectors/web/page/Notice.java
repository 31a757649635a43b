package io.connectors.web.page;

/**
 * Value: a notice on a page or toast.
 *
 * @param good whether it reports success; an error stays until dismissed
 */
public record Notice(boolean good, String text) {

  public static Notice done(String text) {
    return new Notice(true, text);
  }

  public static Notice refused(String text) {
    return new Notice(false, text);
  }
}

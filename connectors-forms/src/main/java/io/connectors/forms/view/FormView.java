package io.connectors.forms.view;

import java.util.List;

/**
 * A rendered form: {@code form/fields} renders the parts, {@code form/summary} the errors.
 *
 * @param basics the fields of every connector
 * @param config the configuration; empty if the type has none
 * @param auth the credentials; empty if the type has none
 * @param summary all errors in the order of the form
 */
public record FormView(
    List<FormPart> basics, List<FormPart> config, List<FormPart> auth, List<SummaryLine> summary) {

  /** Whether the form has other submit buttons before its own. */
  public boolean hasButtons() {
    return hasButton(config) || hasButton(auth);
  }

  private static boolean hasButton(List<FormPart> parts) {
    return parts.stream().anyMatch(FormView::hasButton);
  }

  private static boolean hasButton(FormPart part) {
    if (part instanceof FormPart.Group group) {
      return hasButton(group.parts());
    }
    if (part instanceof FormPart.Section section) {
      return hasButton(section.parts());
    }
    if (part instanceof FormPart.When when) {
      return when.exclusive() || hasButton(when.parts());
    }
    return part instanceof FormPart.Texts || part instanceof FormPart.Rows;
  }
}

package io.connectors.forms.view;

import java.util.List;

/**
 * A form as it is drawn, for the templates: {@code form/fields} draws the parts, {@code
 * form/summary} what is wrong with them.
 *
 * @param basics the fields of every connector
 * @param config the settings; empty if the type has none
 * @param auth the credentials; empty if the type has none
 * @param summary everything that is wrong, in the order of the form; empty if nothing is
 */
public record FormView(
    List<FormPart> basics, List<FormPart> config, List<FormPart> auth, List<SummaryLine> summary) {

  /** Whether there are submit buttons before that of the form itself. */
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

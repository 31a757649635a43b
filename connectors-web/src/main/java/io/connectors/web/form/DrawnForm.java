package io.connectors.web.form;

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
public record DrawnForm(
    List<Drawn> basics, List<Drawn> config, List<Drawn> auth, List<SummaryLine> summary) {

  /** Whether there are submit buttons before that of the form itself. */
  public boolean hasButtons() {
    return hasButton(config) || hasButton(auth);
  }

  private static boolean hasButton(List<Drawn> parts) {
    return parts.stream().anyMatch(DrawnForm::hasButton);
  }

  private static boolean hasButton(Drawn part) {
    if (part instanceof Drawn.Group group) {
      return hasButton(group.parts());
    }
    if (part instanceof Drawn.Section section) {
      return hasButton(section.parts());
    }
    if (part instanceof Drawn.When when) {
      return when.exclusive() || hasButton(when.parts());
    }
    return part instanceof Drawn.Texts || part instanceof Drawn.Rows;
  }
}

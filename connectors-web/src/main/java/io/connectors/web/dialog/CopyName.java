package io.connectors.web.dialog;

import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.text.LabelText;

/** What a copy is called until somebody gives it a name of its own. */
final class CopyName {

  private static final String SUFFIX = " (copy)";
  private static final int LONGEST = 255;

  private CopyName() {}

  /** The name with a suffix, cut where it would be too long. */
  static String of(ConnectorName name) {
    int most = LONGEST - SUFFIX.length();
    String text = name.value();
    boolean fits = text.codePointCount(0, text.length()) <= most;
    return (fits ? text : LabelText.cut(text, most)) + SUFFIX;
  }
}

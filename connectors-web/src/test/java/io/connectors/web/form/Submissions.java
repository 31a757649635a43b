package io.connectors.web.form;

import io.connectors.web.shared.FormFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fixture: submissions that no page of ours would make. */
final class Submissions {

  private Submissions() {}

  /** A submission of alternating names and values. */
  static FormFields of(String... namesAndValues) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(Browser.encoded(namesAndValues[i], namesAndValues[i + 1]));
    }
    return FormFields.read(String.join("&", pairs).getBytes(StandardCharsets.US_ASCII));
  }
}

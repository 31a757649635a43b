package io.connectors.domain.connector;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.text.LabelText;

/** Value: the name of a connector; unique within the tenant, case-sensitive. */
public record ConnectorName(String value) {

  /** The place of the name in a request. */
  public static final JsonPointer POINTER = JsonPointer.to("name");

  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 255;

  /**
   * Normalizes the text: NFC, trimmed.
   *
   * @throws InvalidRequest unless it has 2 to 255 characters (code points), one of them visible,
   *     without control characters and invisible ones; see {@link LabelText}
   */
  public ConnectorName {
    value = LabelText.normalize(value);
    LabelText.violation(value, MIN_LENGTH, MAX_LENGTH)
        .ifPresent(
            reason -> {
              throw InvalidRequest.at(POINTER, reason);
            });
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.text.LabelText;

/** Value: the name of a service token, usually of the service that uses it. */
public record ServiceTokenName(String value) {

  /** The place of the name in a request. */
  public static final JsonPointer POINTER = JsonPointer.to("name");

  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 100;

  /**
   * Normalizes the text: NFC, without White_Space at both ends.
   *
   * @throws InvalidRequest unless 2 to 100 characters (code points) are left, at least one of them
   *     visible, without control characters and invisible ones; see {@link LabelText}
   */
  public ServiceTokenName {
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

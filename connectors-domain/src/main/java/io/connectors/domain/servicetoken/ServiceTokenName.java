package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.StorableText;

/** Value: what a tenant calls a service token: the service that has it. */
public record ServiceTokenName(String value) {

  /** The place of the name in a request. */
  public static final JsonPointer POINTER = JsonPointer.to("name");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /**
   * Trims white space at both ends.
   *
   * @throws InvalidRequest unless 2 to 100 characters (code points) are left, none of them a
   *     control character
   */
  public ServiceTokenName {
    value = StorableText.require(value).strip();
    int length = value.codePointCount(0, value.length());
    if (length < SHORTEST || length > LONGEST) {
      throw InvalidRequest.at(POINTER, "must be 2 to 100 characters long");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw InvalidRequest.at(POINTER, "must not hold control characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

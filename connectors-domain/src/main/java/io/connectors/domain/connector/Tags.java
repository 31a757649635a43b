package io.connectors.domain.connector;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import io.connectors.domain.text.LabelText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Value: the tags of a connector, in the given order. */
public record Tags(List<String> values) {

  /** No tags. */
  public static final Tags NONE = new Tags(List.of());

  /** The place of the tags in a request. */
  public static final JsonPointer POINTER = JsonPointer.to("tags");

  private static final int MAX_COUNT = 20;
  private static final int MIN_LENGTH = 1;
  private static final int MAX_LENGTH = 50;

  /**
   * Normalizes each tag: NFC, trimmed.
   *
   * @throws InvalidRequest if there are more than 20, or one is empty, longer than 50 characters
   *     (code points), given twice, or contains a comma, control characters or invisible ones; see
   *     {@link LabelText}
   */
  public Tags {
    values = values.stream().map(LabelText::normalize).toList();
    List<Violation> violations = new ArrayList<>();
    if (values.size() > MAX_COUNT) {
      violations.add(new Violation(POINTER, new Reason.TooMany(Counted.TAGS, MAX_COUNT)));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      JsonPointer place = POINTER.child(i);
      reasonToReject(values.get(i), seen)
          .ifPresent(reason -> violations.add(new Violation(place, reason)));
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
  }

  private static Optional<Reason> reasonToReject(String tag, Set<String> seen) {
    Optional<Reason> violation = LabelText.violation(tag, MIN_LENGTH, MAX_LENGTH);
    if (violation.isPresent()) {
      return violation;
    }
    if (tag.indexOf(',') >= 0) {
      return Optional.of(FieldReason.COMMA);
    }
    return seen.add(tag) ? Optional.empty() : Optional.of(FieldReason.GIVEN_TWICE);
  }
}

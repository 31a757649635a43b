package io.connectors.domain.shared.violation;

import java.util.List;

/** Renderer: the sentences of the API, of the command line and of logs. */
public final class EnglishReasons {

  private EnglishReasons() {}

  /** The place of a violation and its reason: {@code /name is required}. */
  public static String of(Violation violation) {
    return (violation.pointer().value() + " " + of(violation.reason())).strip();
  }

  /** Why a field is refused: {@code is required}. */
  public static String of(Reason reason) {
    return reason.english();
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Names in a row: "a, b and c". */
  static String listed(List<String> names, String last) {
    int end = names.size() - 1;
    return end < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, end)) + " " + last + " " + names.get(end);
  }
}

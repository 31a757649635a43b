package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Schema adapter: reports alternatives that all fail as one violation, because the violations of
 * each would confuse the reader.
 */
final class Alternatives {

  private Alternatives() {}

  /** The violations to report if all alternatives fail, each with its own violations. */
  static List<KeywordViolation> findings(JsonPointer place, List<List<KeywordViolation>> branches) {
    List<List<KeywordViolation>> wanting =
        branches.stream().filter(branch -> onlyLacksFields(place, branch)).toList();
    return wanting.isEmpty() ? closest(place, branches) : unless(wanting);
  }

  private static boolean onlyLacksFields(JsonPointer place, List<KeywordViolation> branch) {
    return branch.stream()
        .allMatch(
            finding ->
                finding.is(KeywordViolation.REQUIRED)
                    && finding.together().stream()
                        .anyMatch(name -> place.child(name).equals(finding.place())));
  }

  /** The missing fields of the first alternative, and the fields that can replace them. */
  private static List<KeywordViolation> unless(List<List<KeywordViolation>> wanting) {
    List<List<String>> others =
        wanting.stream().skip(1).map(branch -> branch.get(0).together()).distinct().toList();
    Reason reason = others.isEmpty() ? FieldReason.REQUIRED : new Reason.RequiredUnless(others);
    return wanting.get(0).stream().map(finding -> finding.because(reason)).toList();
  }

  /** Of the alternatives with the right type, the best match. */
  private static List<KeywordViolation> closest(
      JsonPointer place, List<List<KeywordViolation>> branches) {
    List<List<KeywordViolation>> rightType =
        branches.stream().filter(branch -> branch.stream().noneMatch(isType(place))).toList();
    List<List<KeywordViolation>> candidates =
        meant(place, rightType.isEmpty() ? branches : rightType);
    if (candidates.stream().allMatch(branch -> isAt(place, branch))) {
      List<Reason> reasons =
          candidates.stream().map(branch -> branch.get(0).reason()).distinct().toList();
      Reason reason = reasons.size() == 1 ? reasons.get(0) : new Reason.AnyOf(reasons);
      return List.of(candidates.get(0).get(0).because(reason));
    }
    return candidates.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  /** The alternatives whose constant matches; all if no constant distinguishes them. */
  private static List<List<KeywordViolation>> meant(
      JsonPointer place, List<List<KeywordViolation>> branches) {
    List<List<KeywordViolation>> meant =
        branches.stream()
            .filter(branch -> branch.stream().noneMatch(isOtherChoice(place)))
            .toList();
    return meant.isEmpty() ? branches : meant;
  }

  private static Predicate<KeywordViolation> isOtherChoice(JsonPointer place) {
    return finding ->
        finding.is("const") && finding.place().equals(place.child(finding.place().lastName()));
  }

  private static Predicate<KeywordViolation> isType(JsonPointer place) {
    return finding -> finding.is(KeywordViolation.TYPE) && finding.place().equals(place);
  }

  private static boolean isAt(JsonPointer place, List<KeywordViolation> branch) {
    return branch.size() == 1 && branch.get(0).place().equals(place);
  }
}

package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.Counted;
import io.connectors.domain.shared.violation.Reason;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Schema adapter: how large and how deep a document may be before anything recursive looks at it.
 * Walks without recursion, because what it guards against is an overflow of the stack.
 *
 * @param levels how deep, the document itself being level 1
 * @param values how many values, at any depth
 * @param characters how many characters in names and strings together
 */
record SchemaLimits(int levels, int values, int characters) {

  /** What a schema of a catalog file needs, ten times over. */
  static final SchemaLimits OF_SCHEMA = new SchemaLimits(64, 5_000, 100_000);

  /**
   * Values are bounded as well: comparing every entry of a list with every other is work without
   * bounds. Characters are the edge's to bound, by the size of a request.
   */
  static final SchemaLimits OF_SETTINGS = new SchemaLimits(64, 10_000, Integer.MAX_VALUE);

  ValidationReport check(JsonObject document) {
    Deque<Step> ahead = new ArrayDeque<>();
    ahead.push(new Step(document, 1, JsonPointer.ROOT));
    long seen = 0;
    long length = 0;
    while (!ahead.isEmpty()) {
      Step step = ahead.pop();
      seen++;
      length += step.enter(ahead);
      if (step.level > levels) {
        return ValidationReport.of(step.field, new Reason.TooMany(Counted.LEVELS, levels));
      }
      if (seen > values) {
        return ValidationReport.of(JsonPointer.ROOT, new Reason.TooMany(Counted.VALUES, values));
      }
      if (length > characters) {
        return ValidationReport.of(
            JsonPointer.ROOT, new Reason.TooMany(Counted.CHARACTERS, characters));
      }
    }
    return ValidationReport.CLEAN;
  }

  /** One value on the way, and the field of the document that it belongs to. */
  private record Step(JsonValue value, int level, JsonPointer field) {

    /** Queues what is inside and says how many characters the value itself has. */
    long enter(Deque<Step> ahead) {
      if (value instanceof JsonObject object) {
        object.properties().forEach((name, inner) -> ahead.push(into(inner, name)));
        return object.properties().keySet().stream().mapToLong(String::length).sum();
      }
      if (value instanceof JsonArray array) {
        array.elements().forEach(inner -> ahead.push(new Step(inner, level + 1, field)));
        return 0;
      }
      return value instanceof JsonString string ? string.value().length() : 0;
    }

    private Step into(JsonValue inner, String name) {
      return new Step(inner, level + 1, level == 1 ? JsonPointer.to(name) : field);
    }
  }
}

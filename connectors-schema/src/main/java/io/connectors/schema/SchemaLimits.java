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
 * Schema adapter: limits the size and depth of a document before it is processed recursively. Walks
 * without recursion to avoid a stack overflow.
 *
 * @param levels the maximum depth; the document is level 1
 * @param values the maximum number of values at any depth
 * @param characters the maximum number of characters in all names and strings
 */
record SchemaLimits(int levels, int values, int characters) {

  /** Ten times the needs of catalog schemas. */
  static final SchemaLimits OF_SCHEMA = new SchemaLimits(64, 5_000, 100_000);

  /**
   * Values are limited, because comparing all entries of a list takes quadratic time. Characters
   * are limited by the size of requests.
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

  /** A value with the field of the document that contains it. */
  private record Step(JsonValue value, int level, JsonPointer field) {

    /** Queues the values inside and returns the number of characters of this value. */
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

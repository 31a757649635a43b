package io.connectors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.EnglishReasons;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/**
 * The gate for schemas: any document is refused or taken, and what is taken validates any settings,
 * each without failing, within moments, and without a word of what was validated.
 */
class SchemaGateFuzzTest {

  private static final String MARKER = "m4rker-0f-a-value";
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final int DEEPEST = 6;
  private static final int WIDEST = 4;

  /** Keywords whose meaning meets another's, beside any text at all. */
  private static final List<String> NAMES =
      List.of(
          "type",
          "properties",
          "required",
          "items",
          "additionalProperties",
          "additionalItems",
          "$ref",
          "definitions",
          "$id",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "enum",
          "const",
          "pattern",
          "patternProperties",
          "propertyNames",
          "dependencies",
          "format",
          "minimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxItems",
          "uniqueItems",
          "contains",
          "x-secret",
          "x-order",
          "x-labels",
          "a",
          "b");

  private static final List<String> TEXTS =
      List.of(
          "object",
          "array",
          "string",
          "integer",
          "number",
          "boolean",
          "null",
          "a",
          "b",
          "uri",
          "regex",
          "#",
          "#/definitions/a",
          "#/properties/a",
          "http://127.0.0.1/a",
          "file:///a",
          "(a+)+$",
          "^[a-z]*$",
          "(");

  private static final List<String> SETTINGS = List.of("a", "b", "https://a.example", MARKER);

  /** Of this thread alone: how long the machine was busy with something else says nothing. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final EveritConfigurationValidator validator = new EveritConfigurationValidator();

  /** The first schema of all pays for the classes that it needs, and for their being watched. */
  @BeforeAll
  static void warm_up() {
    new EveritConfigurationValidator()
        .check(new ConfigSchema(new JsonObject(Map.of("type", JsonValue.of("object")))));
  }

  @FuzzTest(maxDuration = "2m")
  void any_schema_is_rejected_or_validates(FuzzedDataProvider choices) {
    long begin = CPU.getCurrentThreadCpuTime();
    try {
      Map<String, JsonValue> document = new LinkedHashMap<>(object(choices, TEXTS, 1).properties());
      document.putIfAbsent("type", JsonValue.of("object"));
      ConfigSchema schema = new ConfigSchema(new JsonObject(document));
      if (validator.check(schema).isValid()) {
        ValidationReport report =
            validator.validate(schema, new Configuration(object(choices, SETTINGS, 1)));
        assertThat(report.violations())
            .allSatisfy(
                violation ->
                    assertThat(EnglishReasons.of(violation.reason())).doesNotContain(MARKER));
      }
    } catch (InvalidRequest refused) {
      // The model itself does not take such a number or text.
    }
    assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - begin)).isLessThan(MOMENT);
  }

  private static JsonObject object(FuzzedDataProvider choices, List<String> texts, int depth) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    int count = choices.consumeInt(0, WIDEST);
    while (count-- > 0) {
      String name =
          choices.consumeBoolean() ? choices.pickValue(NAMES.toArray(String[]::new)) : "c" + count;
      properties.put(name, value(choices, texts, depth + 1));
    }
    return new JsonObject(properties);
  }

  private static JsonValue value(FuzzedDataProvider choices, List<String> texts, int depth) {
    return switch (choices.consumeInt(depth < DEEPEST ? 0 : 2, 7)) {
      case 0 -> object(choices, texts, depth);
      case 1 -> array(choices, texts, depth);
      case 2 -> JsonValue.of(choices.consumeBoolean());
      case 3 -> JsonValue.none();
      case 4 ->
          new JsonNumber(BigDecimal.valueOf(choices.consumeLong(), choices.consumeInt(-9, 9)));
      case 5 -> JsonValue.of(choices.consumeString(WIDEST));
      default -> JsonValue.of(choices.pickValue(texts.toArray(String[]::new)));
    };
  }

  private static JsonArray array(FuzzedDataProvider choices, List<String> texts, int depth) {
    List<JsonValue> elements = new ArrayList<>();
    int count = choices.consumeInt(0, WIDEST);
    while (count-- > 0) {
      elements.add(value(choices, texts, depth + 1));
    }
    return new JsonArray(elements);
  }
}

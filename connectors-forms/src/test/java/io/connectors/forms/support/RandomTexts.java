package io.connectors.forms.support;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Fixture: random texts of the kind that breaks forms, and random JSON values. */
public final class RandomTexts {

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "two words",
          " outer space ",
          "\tindented",
          "<script>alert(1)</script>",
          "</textarea><b>",
          "{{ 7*7 }}",
          "{% include 'x' %}",
          "javascript:alert(1)",
          "\"quoted\" and 'quoted'",
          "a&amp;b&lt;c",
          "a+b%20c=d&e",
          "back\\slash",
          "~tilde~0/slash~1",
          "ünïcödé 漢字 🦊",
          "e\u0301 \u202eright to left",
          "true",
          "null",
          "5",
          "05.0",
          "[1]",
          "line\nbreak",
          "\nfirst line empty",
          "carriage\rreturn",
          "both\r\nof them",
          "\u0001control\u007f",
          "   ");

  private static final List<String> NAMES =
      List.of(
          "name",
          "base_url",
          "a/b",
          "~",
          "~1",
          "",
          " ",
          "with space",
          "<b>",
          "\"q\"",
          "'",
          "{{x}}",
          "0",
          "12",
          "-",
          "é漢🦊",
          "a.b[c]",
          "&amp;",
          "add",
          "__proto__",
          "line\nbreak",
          "config");

  private final Random random;

  public RandomTexts(Random random) {
    this.random = random;
  }

  /** Any text, at times none. */
  public String any() {
    return random.nextInt(6) == 0 ? "" : some();
  }

  /** Any text of at least one character. */
  public String some() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(4) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
  }

  public String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  public String address() {
    return List.of(
            "https://example.com", "http://a.example:8080/?q=1&r='x'", "HTTPS://EXAMPLE.com/%20")
        .get(random.nextInt(3));
  }

  public String mail() {
    return List.of("a@example.com", "o'neil+x@example.com", "ü@exämple.com").get(random.nextInt(3));
  }

  public JsonValue value() {
    return switch (random.nextInt(7)) {
      case 0 -> JsonValue.none();
      case 1 -> JsonValue.of(random.nextBoolean());
      case 2 ->
          new JsonNumber(new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(3)));
      case 3 -> new JsonArray(List.of(JsonValue.of(any()), JsonValue.none()));
      case 4 -> JsonObject.EMPTY.with(name(), JsonValue.of(any()));
      default -> JsonValue.of(any());
    };
  }
}

package io.connectors.testkit.contract;

import static io.connectors.testkit.contract.Json.list;
import static io.connectors.testkit.contract.Json.number;
import static io.connectors.testkit.contract.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Bound;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of a validator, part: the value of one field. */
abstract class FieldValidationContract {

  static final JsonObject TEXT = object("type", "string");

  /** The validator under test. */
  protected abstract ConfigurationValidator validator();

  @Test
  void names_the_expected_type() {
    assertReasons(TEXT, number("1"), Reason.Type.of(JsonType.STRING));
    assertReasons(object("type", "number"), JsonValue.of("1"), Reason.Type.of(JsonType.NUMBER));
    assertReasons(object("type", "integer"), number("1.5"), Reason.Type.of(JsonType.INTEGER));
    assertReasons(object("type", "boolean"), JsonValue.none(), Reason.Type.of(JsonType.BOOLEAN));
    assertReasons(object("type", "array"), object(), Reason.Type.of(JsonType.ARRAY));
    assertReasons(object("type", "object"), list(), Reason.Type.of(JsonType.OBJECT));
  }

  @Test
  void accepts_one_of_several_types() {
    JsonObject schema = object("type", list("string", "null"), "minLength", 2);

    assertReasons(schema, JsonValue.none());
    assertReasons(schema, JsonValue.of("a"), new Reason.TooShort(2));
    assertReasons(
        schema, JsonValue.of(true), new Reason.Type(List.of(JsonType.STRING, JsonType.NULL)));
  }

  @Test
  void counts_characters_as_code_points() {
    JsonObject schema = object("type", "string", "minLength", 2, "maxLength", 3);

    assertReasons(schema, JsonValue.of("😀"), new Reason.TooShort(2));
    assertReasons(schema, JsonValue.of("😀😀😀"));
    assertReasons(schema, JsonValue.of("abcd"), new Reason.TooLong(3));
  }

  @Test
  void a_required_text_must_not_be_empty() {
    assertReasons(
        object("type", "string", "minLength", 1), JsonValue.of(""), new Reason.TooShort(1));
  }

  @Test
  void compares_numbers_exactly() {
    JsonObject schema =
        object("type", "number", "minimum", 1, "maximum", number("9.000000000000000000001"));

    assertReasons(
        schema, number("0.999999999999999999999"), new Reason.Limit(Bound.AT_LEAST, number("1")));
    assertReasons(
        schema,
        number("9.000000000000000000002"),
        new Reason.Limit(Bound.AT_MOST, number("9.000000000000000000001")));
    assertReasons(schema, number("9.000000000000000000001"));
  }

  @Test
  void accepts_every_notation_of_a_whole_number() {
    JsonObject schema = object("type", "integer", "minimum", 1);

    assertReasons(schema, number("5.0"));
    assertReasons(schema, number("5e3"));
    assertReasons(schema, number("9223372036854775808"));
    assertReasons(schema, number("0"), new Reason.Limit(Bound.AT_LEAST, number("1")));
  }

  @Test
  void names_the_options() {
    JsonObject schema = object("type", "string", "enum", list("draft", "publish", "pending"));

    assertReasons(schema, JsonValue.of("Draft"), Reason.Options.of("draft", "publish", "pending"));
    assertReasons(schema, number("1"), Reason.Type.of(JsonType.STRING));
    assertReasons(object("const", "on"), JsonValue.of("off"), Reason.Options.of("on"));
  }

  @Test
  void compares_number_options_by_value() {
    assertReasons(object("enum", list(number("1.50"), 2)), number("1.5"));
    assertReasons(object("const", 2), number("2.0"));
  }

  @Test
  void uses_the_message_of_the_schema_for_a_pattern() {
    JsonObject general = object("type", "string", "pattern", "^[a-z]+$");

    assertReasons(general, JsonValue.of("A"), new Reason.Pattern(Optional.empty()));
    assertReasons(
        general.with("x-pattern-message", JsonValue.of("must be lower-case letters")),
        JsonValue.of("A"),
        new Reason.Pattern(Optional.of("must be lower-case letters")));
  }

  @Test
  void a_uri_is_absolute_and_has_a_host() {
    JsonObject schema = object("type", "string", "format", "uri");

    for (String address :
        List.of(
            "https://example.com",
            "http://[::1]:8080/a?b=c#d",
            "https://a.example/%20",
            "http://my_wordpress:8080",
            "https://user@_dmarc.my_net.internal./",
            "https://xn--bcher-kva.example/")) {
      assertThat(reasons(schema, JsonValue.of(address))).as(address).isEmpty();
    }
    for (String address :
        List.of(
            "nope",
            "",
            "//example.com",
            "https://",
            "https:///path",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://exa mple.com",
            "https://a__b..example",
            "https://my_host:99999",
            "https://my_host:port",
            "https://a@b@my_host",
            "https://example.com:99999",
            "https://example.com\\@elsewhere.example")) {
      assertThat(reasons(schema, JsonValue.of(address)))
          .as(address)
          .containsExactly(new Reason.Format("uri", false));
    }
  }

  @Test
  void explains_how_to_encode_a_uri_with_other_letters() {
    JsonObject schema = object("type", "string", "format", "uri");

    for (String address :
        List.of(
            "https://b\u00fccher.example.com/",
            "https://example.com/\u00e4",
            "https://example.com/?q=\u65e5\u672c",
            "https://\u65e5\u672c.example",
            "https://example.com/#\ud83d\ude80")) {
      assertThat(reasons(schema, JsonValue.of(address)))
          .as(address)
          .containsExactly(new Reason.Format("uri", true));
    }
  }

  @Test
  void reports_a_wrong_format_without_the_pattern() {
    JsonObject schema =
        object(
            "type", "string", "format", "uri", "pattern", "^https:", "x-pattern-message", "https!");

    assertReasons(schema, JsonValue.of("nope"), new Reason.Format("uri", false));
    assertReasons(
        schema, JsonValue.of("ftp://example.com"), new Reason.Pattern(Optional.of("https!")));
  }

  private void assertReasons(JsonObject field, JsonValue value, Reason... expected) {
    assertThat(reasons(field, value)).containsExactly(expected);
  }

  List<Reason> reasons(JsonObject field, JsonValue value) {
    return validate(with(object("field", field)), object("field", value)).violations().stream()
        .map(Violation::reason)
        .toList();
  }

  List<Violation> found(JsonObject schema, JsonObject settings) {
    return validate(schema, settings).violations();
  }

  static Violation at(String pointer, Reason reason) {
    return new Violation(new JsonPointer(pointer), reason);
  }

  ValidationReport validate(JsonObject schema, JsonObject settings) {
    return validator().validate(new ConfigSchema(schema), new Configuration(settings));
  }

  /** The schema of an object with these properties and further keywords. */
  static JsonObject with(JsonObject properties, Object... keywords) {
    JsonObject schema = object("type", "object", "properties", properties);
    for (var keyword : object(keywords).properties().entrySet()) {
      schema = schema.with(keyword.getKey(), keyword.getValue());
    }
    return schema;
  }
}

package io.connectors.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read unchanged, or rejected with a message that does not repeat it. */
final class JsonReaderTest {

  private static final String MARKER = "m4rker";

  @Test
  void keeps_the_order_of_properties() {
    String text = "{\"b\":[1,2.50,true,null,\"x\"],\"a\":{}}";
    assertThat(read(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"m4rker\":1,\"m4rker\":2}",
        "{\"m4rker\":1} x",
        "{\"a\":m4rker}",
        "{'m4rker':1}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":\"\\u0000m4rker\"}",
        "{\"a\":\"\\ud83d m4rker\"}",
        "{\"m4rker\\u0000\":1}",
        "{\"a\":1e400}",
        "{\"a\":1e999999999999}",
        "{\"a\":12345678901234567890123456789012345678901}",
        "[1]",
        "\"m4rker\"",
        "null"
      })
  void rejects_text_that_is_not_an_object_within_the_limits(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageNotContaining(MARKER)
        .hasNoCause();
  }

  /** Malformed bytes as hexadecimal digits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0af", // overlong /
        "c1bf", // overlong DEL
        "e080af", // overlong / in three bytes
        "f08080af", // overlong / in four bytes
        "c080", // overlong U+0000
        "eda080", // a lone surrogate
        "eda0bdedb880", // a surrogate pair in CESU-8
        "f4908080", // beyond U+10FFFF
        "f8888080af", // five bytes
        "80", // a lone continuation byte
        "c3", // truncated
        "e282", // truncated
        "f09f98", // truncated
        "ff",
        "fe",
        "e9" // ISO 8859-1
      })
  void rejects_malformed_utf_8_in_values_and_names(String bytes) {
    for (String template :
        List.of("{\"m4rker\":\"#\"}", "{\"m4rker#\":1}", "{\"a\":[{\"b\":\"#x\"}]}#")) {
      byte[] text = replaced(template, bytes);
      assertThatThrownBy(() -> JsonReader.readObject(text))
          .isInstanceOf(InvalidRequest.class)
          .hasMessage("The body must be text in UTF-8.")
          .hasNoCause();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
  void rejects_other_encodings(String charset) {
    byte[] text = "{\"m4rker\":\"x\"}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> JsonReader.readObject(text))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageNotContaining(MARKER);
  }

  @Test
  void ignores_a_byte_order_mark_only_at_the_start() {
    assertThat(read("\ufeff{\"a\":\"\ufeffb\"}")).isEqualTo(read("{\"a\":\"\ufeffb\"}"));
    assertThatThrownBy(() -> read("\ufeff\ufeff{}")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> read("{\ufeff}")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void reads_characters_of_each_length() {
    String text = "{\"a\":\"\u007f\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff\"}";
    assertThat(read(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "1.50", "\"text\"", "[1,[]]", "{\"a\":null}"})
  void reads_values_of_each_type(String text) {
    assertThat(JsonReader.readValue(text.getBytes(StandardCharsets.UTF_8))).hasToString(text);
  }

  @Test
  void rejects_more_than_64_levels() {
    assertThat(read(nested(63))).isNotNull();
    assertThatThrownBy(() -> read(nested(64))).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> read(nested(100_000))).isInstanceOf(InvalidRequest.class);
  }

  /** The template with each {@code #} replaced by the bytes. */
  private static byte[] replaced(String template, String bytes) {
    String latin1 = new String(HexFormat.of().parseHex(bytes), StandardCharsets.ISO_8859_1);
    return template.replace("#", latin1).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An object with nested arrays. */
  private static String nested(int arrays) {
    return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  private static JsonObject read(String text) {
    return JsonReader.readObject(text.getBytes(StandardCharsets.UTF_8));
  }
}

package io.connectors.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {

  @ParameterizedTest
  @CsvSource({"base_url, /base_url", "a/b, /a~1b", "m~n, /m~0n", "~1, /~01", "'', /", "' ', '/ '"})
  void names_are_escaped_and_unescaped(String name, String pointer) {
    assertThat(JsonPointer.to(name)).hasToString(pointer);
    assertThat(new JsonPointer(pointer).names()).containsExactly(name);
    assertThat(new JsonPointer(pointer).lastName()).isEqualTo(name);
  }

  @Test
  void pointers_are_built_step_by_step() {
    JsonPointer tags = JsonPointer.to("config").child("post_defaults").child("append_hashtags");
    assertThat(tags.child(2)).hasToString("/config/post_defaults/append_hashtags/2");
    assertThat(tags.names()).containsExactly("config", "post_defaults", "append_hashtags");
  }

  @Test
  void a_pointer_can_be_appended_to_another() {
    JsonPointer whole = JsonPointer.to("config").append(JsonPointer.to("base_url"));
    assertThat(whole).hasToString("/config/base_url");
    assertThat(JsonPointer.to("auth").append(JsonPointer.ROOT)).hasToString("/auth");
  }

  @Test
  void the_root_has_no_name() {
    assertThat(JsonPointer.ROOT.names()).isEmpty();
    assertThat(JsonPointer.ROOT.lastName()).isEmpty();
  }

  @Test
  void a_pointer_begins_with_a_slash() {
    assertThatThrownBy(() -> new JsonPointer("name")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_place_contains_itself_and_places_below_it() {
    JsonPointer config = JsonPointer.to("config");
    assertThat(config.isWithin(config)).isTrue();
    assertThat(config.child("base_url").isWithin(config)).isTrue();
    assertThat(config.isWithin(config.child("base_url"))).isFalse();
    assertThat(JsonPointer.to("configuration").isWithin(config)).isFalse();
    assertThat(config.isWithin(JsonPointer.ROOT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#, ''",
    "#/$defs/a, /$defs/a",
    "#/%24defs/a%20b, /$defs/a b",
    "#/a+b, /a+b",
    "#/a~1b, /a~1b",
    "#/a%7E0b, /a~0b",
    "#/caf%C3%A9, /caf\u00e9"
  })
  void the_fragment_of_a_reference_is_decoded(String reference, String pointer) {
    assertThat(JsonPointer.ofFragment(reference)).contains(new JsonPointer(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "#a", "a.json#/a", "#/%", "#/%zz", "http://a.example/#/a"})
  void a_reference_to_something_else_has_no_pointer(String reference) {
    assertThat(JsonPointer.ofFragment(reference)).isEmpty();
  }
}

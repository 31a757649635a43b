package io.connectors.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.Json;
import io.connectors.domain.shared.JsonPointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/u | {'u': 'https://a.example'} | {'u': 'https://b.example'}",
        "/u | {'u': 'a.example'} | {'u': 'A.example'}",
        "/u | {'u': 'a.example:1'} | {'u': 'a.example:2'}",
        "/u | {'u': 'https://a.example'} | {}",
        "/u | {} | {'u': 'https://a.example'}",
        "/u | {} | {'u': null}",
        "/u | {'u': 'true'} | {'u': true}",
        "/u | {'u': 443} | {'u': 444}",
        "/u | {'u': '443'} | {'u': 443}",
        "/u | {'u': true} | {'u': false}",
        "/u | {'u': ['a', 'b']} | {'u': ['a', 'evil']}",
        "/u | {'u': ['a', 'b']} | {'u': ['b', 'a']}",
        "/u | {'u': ['a', 'b']} | {'u': ['a', 'b', 'evil']}",
        "/u | {'u': ['a', 'b']} | {'u': ['a']}",
        "/u | {'u': ['a']} | {'u': 'a'}",
        "/u | {'u': ['a']} | {'u': [['a']]}",
        "/u | {'u': []} | {'u': {}}",
        "/u | {'u': {'host': 'a', 'port': 1}} | {'u': {'host': 'a', 'port': 2}}",
        "/u | {'u': {'a': 'x', 'b': 'y'}} | {'u': {'a': 'y', 'b': 'x'}}",
        "/u/* | {'u': ['a']} | {'u': ['a', 'evil']}",
        "/u/*/host | {'u': [{'host': 'a'}]} | {'u': [{'host': 'evil'}]}",
        "/u/1 | {'u': ['a', 'b']} | {'u': ['a', 'evil']}",
        "/t/host | {'t': {'method': 'none'}} | {'t': {'method': 'ssh', 'host': 'evil'}}",
        "/* | {'a': 'x'} | {'a': 'x', 'b': 'evil'}",
        "`` | {'a': 'x'} | {'a': 'evil'}",
      })
  void a_changed_added_removed_or_moved_destination_is_different(
      String place, String before, String after) {
    assertThat(changed(place, before, after)).isTrue();
    assertThat(changed(place, after, before)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/u | {'u': 'https://a.example/x'} | {'u': 'HTTPS://A.example:443/y?z'}",
        "/u | {'u': ['https://a.example/x', 'b']} | {'u': ['https://a.example/y', 'b']}",
        "/u | {'u': 100} | {'u': 1e2}",
        "/u | {'u': 1.0} | {'u': 1}",
        "/u | {'u': {'a': 'x', 'b': 'y'}} | {'u': {'b': 'y', 'a': 'x'}}",
        "/u | {'u': 'a', 'label': 'x'} | {'label': 'y', 'u': 'a'}",
        "/u/*/host | {'u': [{'host': 'a', 'l': 1}]} | {'u': [{'host': 'a', 'l': 2}]}",
        "/u/1 | {'u': ['a', 'b']} | {'u': ['c', 'b']}",
      })
  void another_spelling_of_the_same_destination_is_not_a_change(
      String place, String before, String after) {
    assertThat(changed(place, before, after)).isFalse();
  }

  @Test
  void destinations_are_restored_from_their_texts() {
    Destinations given =
        Destinations.of(
            List.of(new JsonPointer("/b"), new JsonPointer("/a")), Json.object("{'b': 'x'}"));
    assertThat(given.texts()).containsExactly("/a", "{}", "/b", "{\"/b\":\"x\"}");
    assertThat(Destinations.ofTexts(given.texts())).isEqualTo(given);
  }

  @Test
  void other_texts_match_no_settings() {
    assertThat(Destinations.ofTexts(List.of("/a")).areIn(Json.object("{}"))).isFalse();
    assertThat(Destinations.ofTexts(List.of("a", "{}")).areIn(Json.object("{}"))).isFalse();
    assertThat(Destinations.ofTexts(List.of("/a", "x")).areIn(Json.object("{}"))).isFalse();
  }

  @Test
  void an_address_is_not_printed() {
    assertThat(
            Destinations.of(
                List.of(new JsonPointer("/u")), Json.object("{'u': 'https://me:pw@a.example'}")))
        .hasToString("Destinations[/u]");
  }

  private static boolean changed(String place, String before, String after) {
    Destinations given = Destinations.of(List.of(new JsonPointer(place)), Json.object(before));
    boolean changed = !given.areIn(Json.object(after));
    assertThat(given.changedIn(Json.object(after)).isEmpty()).isEqualTo(!changed);
    return changed;
  }
}

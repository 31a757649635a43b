package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test: names and tags are normalized, and invisible characters are rejected. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NamesAndTagsTest {

  private static final String CONNECTORS = Api.ROOT + "/connectors";

  private Api acme;
  private Api globex;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    acme = shared.signedInAs("acme-admin");
    globex = shared.signedInAs("globex-admin");
  }

  @Test
  void names_are_unique_per_tenant_after_normalization() throws IOException, InterruptedException {
    Answer first = add(acme, "Labelled Caf\u00e9\u00a0", "\u3000re\u0301sume\u0301");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("name").asText()).isEqualTo("Labelled Caf\u00e9");
    assertThat(first.json().path("tags").path(0).asText()).isEqualTo("r\u00e9sum\u00e9");
    for (String alike : new String[] {"Labelled Cafe\u0301", "\u2003Labelled Caf\u00e9\u0085"}) {
      assertThat(add(acme, alike, "tag").status()).as(alike).isEqualTo(409);
    }
    assertThat(add(globex, "Labelled Cafe\u0301", "tag").status()).isEqualTo(201);
    Answer other = add(acme, "Labelled other", "tag");
    Answer renamed =
        acme.put(other.header("location").orElseThrow(), "{\"name\":\"Labelled Cafe\u0301\"}");
    assertThat(renamed.status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "'blog\u200b', U+200B",
    "'blog\u200d', U+200D",
    "'bl\u00adog', U+00AD",
    "'bl\ud83c\udff4\udb40\udc67\udb40\udc7fog', U+E0067",
    "'bl\u202eog', direction",
    "'\u3164\u3164', visible",
    "'bl\u0007og', control",
  })
  void rejects_invisible_characters_at_their_field(String text, String word)
      throws IOException, InterruptedException {
    Answer rejected = add(acme, text, text);
    assertThat(rejected.status()).isEqualTo(400);
    for (String field : new String[] {"/name", "/tags/0"}) {
      assertThat(rejected.json().path("errors").path(field).path(0).asText()).contains(word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "\ud83d\udc69\u200d\ud83d\udcbb blog",
    "\u2764\ufe0f",
    "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "\u845b\udb40\udd00\u98fe\u533a",
  })
  void accepts_joiners_in_emoji_and_scripts(String text) throws IOException, InterruptedException {
    Answer added = add(acme, text, text);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().path("name").asText()).isEqualTo(text);
    assertThat(added.json().path("tags").path(0).asText()).isEqualTo(text);
  }

  private static Answer add(Api api, String name, String tag)
      throws IOException, InterruptedException {
    String text =
        """
        {"catalog_id": "medium", "name": "%s", "tags": ["%s"], "config": {"publication_label": "Mine"}}
        """;
    return api.post(CONNECTORS, text.formatted(escaped(name), escaped(tag)));
  }

  private static String escaped(String text) {
    return text.replace("\u0007", "\\u0007").replace("\u0085", "\\u0085");
  }
}

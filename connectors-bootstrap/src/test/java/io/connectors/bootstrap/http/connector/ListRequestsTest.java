package io.connectors.bootstrap.http.connector;

import static io.connectors.bootstrap.support.Installed.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Installed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test: parameters of a list, and its search. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListRequestsTest {

  private Api staff;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    staff = shared.signedInAs("platform-admin");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=1, 200",
    "limit=100, 200",
    "limit=0, 400",
    "limit=101, 400",
    "limit=-1, 400",
    "limit=1e1, 400",
    "limit=%2B5, 400",
    "limit=%20, 400",
    "limit=, 400",
    "limit=%D9%A3, 400",
    "limit=2147483649, 400",
    "limit=-4294967286, 400",
    "limit=0x10, 400",
    "offset=0, 200",
    "offset=, 400",
    "offset=-1, 400",
    "offset=1e3, 400",
    "offset=2147483647, 200",
    "offset=2147483648, 200",
    "offset=9223372036854775808, 200",
    "offset=99999999999999999999999999999999999999, 200",
    "status=, 200",
    "category=, 200",
    "search=, 200",
    "tag=, 200",
    "catalog_key=, 200",
    "catalog_key=unheard-of, 200",
    "catalog_key=No%20Key, 400",
    "catalog_key=x;y, 400",
    "category=Nowhere, 200",
    "status=Active, 400",
    "cursor=, 200",
    "cursor=AAAA, 400",
    "unknown=1, 200",
  })
  void validates_parameters(String query, int status) throws IOException, InterruptedException {
    Answer answer = Installed.of("empty", staff).list("?" + query);
    assertThat(answer.status()).isEqualTo(status);
    if (status == 200) {
      assertThat(answer.header("x-total-count")).hasValue("0");
      assertThat(answer.text()).isEqualTo("[]");
    }
  }

  @Test
  void a_search_is_literal_and_case_insensitive() throws IOException, InterruptedException {
    Installed installed = Installed.of("searching", staff);
    installed.add("100% ÜBER_uns", "Größe");
    installed.add("100 uber uns", "other");
    for (String text : List.of("über", "ÜBER", "%", "_", "100% ü", "GRÖSSE", "größe")) {
      Answer found = installed.list("?search=" + encoded(text));
      assertThat(found.json().findValuesAsText("name")).as(text).containsExactly("100% ÜBER_uns");
      assertThat(found.header("x-total-count")).as(text).hasValue("1");
    }
    assertThat(installed.list("?search=" + encoded("100\\%")).text()).isEqualTo("[]");
  }

  @Test
  void searches_tags_and_names_are_normalized_alike() throws IOException, InterruptedException {
    Installed installed = Installed.of("normalizing", staff);
    installed.add("Cafe\u0301 \ud83d\udc69\u200d\ud83d\udcbb", "re\u0301sume\u0301");
    for (String query :
        List.of(
            "?search=" + encoded("CAF\u00c9"),
            "?search=" + encoded("\u3000cafe\u0301\u00a0"),
            "?search=" + encoded("\u00a0"),
            "?tag=" + encoded("r\u00e9sum\u00e9"),
            "?tag=" + encoded("re\u0301sume\u0301\u2003"))) {
      assertThat(installed.list(query).json().findValuesAsText("name"))
          .as(query)
          .containsExactly("Caf\u00e9 \ud83d\udc69\u200d\ud83d\udcbb");
    }
    assertThat(installed.list("?tag=" + encoded("R\u00e9sum\u00e9")).text()).isEqualTo("[]");
  }

  @Test
  void create_get_and_list_return_the_same_connector() throws IOException, InterruptedException {
    Installed installed = Installed.of("answering", staff);
    Answer created = installed.add("Same", "tag");
    String path = created.header("location").orElseThrow();
    assertThat(installed.api().get(path).json()).isEqualTo(created.json());
    assertThat(installed.list("").json().path(0)).isEqualTo(created.json());
  }
}

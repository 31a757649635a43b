package io.connectors.bootstrap.http.connector;

import static io.connectors.bootstrap.support.Installed.LIST;
import static io.connectors.bootstrap.support.Installed.encoded;
import static io.connectors.bootstrap.support.Installed.ids;
import static io.connectors.bootstrap.support.Installed.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Installed;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: paging through lists. Each test uses its own tenant, so that totals are known. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagingTest {

  private Api staff;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    staff = shared.signedInAs("platform-admin");
  }

  @Test
  void pages_have_no_duplicates_or_gaps_during_concurrent_writes()
      throws IOException, InterruptedException, ExecutionException {
    Installed installed = Installed.of("paging-writers", staff);
    List<String> before = installed.add("Before", 12);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<Integer>> writers =
        IntStream.range(0, 3)
            .mapToObj(i -> threads.submit(() -> keepAdding(installed, "Writer " + i, done)))
            .toList();
    for (int pass = 0; pass < 4; pass++) {
      List<String> seen = installed.walk(LIST + "?limit=3");
      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
      before = seen;
    }
    done.set(true);
    for (Future<Integer> writer : writers) {
      assertThat(writer.get()).isPositive();
    }
    threads.shutdown();
    assertThat(installed.walk(LIST + "?limit=100")).containsAll(before);
  }

  @Test
  void paging_continues_after_the_last_connector_of_a_page_is_deleted()
      throws IOException, InterruptedException {
    Installed installed = Installed.of("paging-gone", staff);
    List<String> ids = installed.add("Blog", 5);
    Answer first = installed.list("?limit=2");
    assertThat(installed.api().delete(Api.ROOT + "/connectors/" + ids.get(3)).status())
        .isEqualTo(204);
    assertThat(installed.walk(next(first).orElseThrow()))
        .containsExactly(ids.get(2), ids.get(1), ids.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100% sure",
        "under_score",
        "Bücher & Bögen",
        "a+b=c",
        "'quoted' \"twice\"",
        "{braces}",
        "back\\slash",
        "semi;colon",
        "Straße 🚀",
        "#top?",
      })
  void the_link_keeps_the_filters_exactly(String text) throws IOException, InterruptedException {
    Installed installed = Installed.of("paging-" + (text.hashCode() & 0xffff), staff);
    for (int i = 0; i < 3; i++) {
      installed.add("No. " + i + " " + text, text);
      installed.add("Another " + i, "other");
    }
    String query =
        "?limit=1&status=inactive&catalog_key=medium&category=Web&search=%s&tag=%1$s"
            .formatted(encoded(text));
    List<Answer> pages = installed.pagesFrom(LIST + query);
    assertThat(pages).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(pages.get(i).header("x-total-count")).hasValue("3");
      assertThat(pages.get(i).json().findValuesAsText("name"))
          .containsExactly("No. " + (2 - i) + " " + text);
    }
  }

  @Test
  void the_link_is_relative_and_its_cursor_needs_no_encoding()
      throws IOException, InterruptedException {
    Installed installed = Installed.of("paging-link", staff);
    installed.add("Blog", 3);
    assertThat(next(installed.list("?limit=3"))).isEmpty();
    String next = next(installed.list("?limit=1&offset=1&search=bl")).orElseThrow();
    assertThat(next).startsWith("/features/").doesNotContain("offset").contains("limit=1");
    String cursor = next.replaceAll(".*cursor=", "");
    assertThat(URLDecoder.decode(cursor, StandardCharsets.UTF_8)).isEqualTo(cursor);
  }

  @Test
  void an_offset_counts_from_the_cursor() throws IOException, InterruptedException {
    Installed installed = Installed.of("paging-offset", staff);
    List<String> ids = installed.add("Blog", 6);
    String next = next(installed.list("?limit=2&offset=1")).orElseThrow();
    assertThat(installed.walk(next)).containsExactly(ids.get(2), ids.get(1), ids.get(0));
    Answer moved = installed.api().get(next + "&offset=1");
    assertThat(ids(moved)).containsExactly(ids.get(1), ids.get(0));
    assertThat(next(moved)).isEmpty();
    Answer beyond = installed.api().get(next + "&offset=5");
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.header("x-total-count")).hasValue("6");
  }

  private static int keepAdding(Installed installed, String name, AtomicBoolean done)
      throws IOException, InterruptedException {
    int added = 0;
    for (; !done.get(); added++) {
      installed.add(name + " " + added, "tag");
    }
    return added;
  }
}

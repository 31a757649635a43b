package io.connectors.testkit.contract.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorPage;
import io.connectors.domain.connector.ConnectorStatus;
import io.connectors.domain.connector.PageRequest;
import io.connectors.testkit.fixture.CatalogEntries;
import io.connectors.testkit.fixture.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of the repository of connectors, part: filters. */
abstract class ConnectorSearchContract extends ConnectorListContract {

  @Test
  void a_search_finds_part_of_a_name_in_any_case() {
    Connector blog = named("The Ärger Blog").of(ACME);
    List.of(blog, named("Other").of(ACME), named("The Blog").of(GLOBEX)).forEach(this::add);

    assertThat(search("BLOG")).containsExactly(blog);
    assertThat(search("äRGER")).containsExactly(blog);
    assertThat(search("nowhere")).isEmpty();
  }

  @Test
  void a_search_finds_part_of_a_tag_in_any_case() {
    Connector blog = named("One").tagged("Café Society", "news").of(ACME);
    List.of(blog, named("Two").tagged("sports").of(ACME)).forEach(this::add);

    assertThat(search("CAFÉ")).containsExactly(blog);
  }

  @Test
  void a_search_folds_letters_with_irregular_case() {
    Connector german = named("Große Straße").of(ACME);
    Connector greek = named("ΟΔΟΣ").tagged("οδός").of(ACME);
    Connector turkish = named("Işık").of(ACME);
    List.of(german, greek, turkish).forEach(this::add);

    assertThat(search("STRASSE")).containsExactly(german);
    assertThat(search("GROẞE")).containsExactly(german);
    assertThat(search("οδος")).containsExactly(greek);
    assertThat(search("οδοσ")).containsExactly(greek);
    assertThat(search("ΟΔΌΣ")).containsExactly(greek);
    assertThat(search("IŞIK")).containsExactly(turkish);
  }

  @Test
  void a_search_does_not_match_across_name_and_tags() {
    add(named("One").tagged("two", "three").of(ACME));

    assertThat(search("onetwo")).isEmpty();
    assertThat(search("one\ntwo")).isEmpty();
  }

  @Test
  void a_search_takes_every_character_literally() {
    Connector percent = named("100% off").of(ACME);
    Connector underscore = named("snake_case").of(ACME);
    Connector backslash = named("back\\slash").of(ACME);
    List.of(percent, underscore, backslash, named("Other").of(ACME)).forEach(this::add);

    assertThat(search("%")).containsExactly(percent);
    assertThat(search("_")).containsExactly(underscore);
    assertThat(search("\\")).containsExactly(backslash);
    assertThat(search("' OR true --")).isEmpty();
  }

  @Test
  void a_search_and_a_tag_are_normalized_as_names_and_tags_are() {
    Connector cafe = named("Cafe\u0301").tagged("re\u0301sume\u0301").of(ACME);
    List.of(cafe, named("Other").of(ACME), named("Cafe\u0301").of(GLOBEX)).forEach(this::add);

    assertThat(search("caf\u00e9")).containsExactly(cafe);
    assertThat(search("\u3000CAFE\u0301\u00a0")).containsExactly(cafe);
    assertThat(matching(new Filter().tag("r\u00e9sum\u00e9"))).containsExactly(cafe);
    assertThat(matching(new Filter().tag("re\u0301sume\u0301\u2003"))).containsExactly(cafe);
    assertThat(search("\u00a0")).hasSize(2);
  }

  @Test
  void filters_by_status() {
    Connector used = named("Used").inUse().of(ACME);
    List.of(used, named("Unused").of(ACME), named("Used").inUse().of(GLOBEX)).forEach(this::add);

    assertThat(matching(new Filter().status(ConnectorStatus.ACTIVE))).containsExactly(used);
    assertThat(matching(new Filter().status(ConnectorStatus.ERROR))).isEmpty();
  }

  @Test
  void filters_by_exact_tag() {
    Connector news = named("One").tagged("other", "news").of(ACME);
    List.of(news, named("Two").tagged("News", "newspaper").of(ACME)).forEach(this::add);

    assertThat(matching(new Filter().tag("news"))).containsExactly(news);
  }

  @Test
  void filters_by_type_and_category() {
    Connector blog = named("Blog").of(ACME);
    Connector account = named("Account").ofType(CatalogEntries.X).of(ACME);
    List.of(blog, account).forEach(this::add);

    assertThat(matching(new Filter().key("twitter"))).containsExactly(account);
    assertThat(matching(new Filter().category("Web"))).containsExactly(blog);
    assertThat(matching(new Filter().category("Web").key("twitter"))).isEmpty();
  }

  private List<Connector> search(String text) {
    return matching(new Filter().search(text));
  }

  private List<Connector> matching(Filter filter) {
    ConnectorPage page = list(filter.wanted(), PageRequest.FIRST);
    assertThat(page.total()).isEqualTo(page.connectors().size());
    return page.connectors();
  }
}

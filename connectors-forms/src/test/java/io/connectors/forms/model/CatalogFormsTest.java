package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogDocument;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.JsonText;
import io.connectors.forms.support.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the types that are delivered. */
class CatalogFormsTest {

  private static ConnectorForm form(String key) throws IOException {
    Path file = Path.of("../connectors-bootstrap/src/main/resources/catalog", key + ".json");
    CatalogDefinition type =
        CatalogDocument.read((JsonObject) JsonText.parse(Files.readString(file)));
    return Forms.of(type.configSchema().document(), type.authSchema().document());
  }

  private static List<String> names(Page page) {
    return page.document().select("[name^=/]").stream()
        .map(control -> control.attr("name"))
        .distinct()
        .toList();
  }

  @Test
  void wordpress_asks_for_the_site_and_a_user() throws IOException {
    assertThat(names(Page.of(form("wordpress").create())))
        .containsExactly(
            "/name",
            "/tags",
            "/config/base_url",
            "/config/site_label",
            "/config/default_status",
            "/config/default_category",
            "/config/author_id",
            "/auth/username",
            "/auth/password");
  }

  @Test
  void linkedin_asks_for_the_company_beside_the_type_of_the_account() throws IOException {
    var page = Page.of(form("linkedin").create());

    assertThat(names(page))
        .containsExactly(
            "/name",
            "/tags",
            "/config/account_type",
            "/config/company_id",
            "/config/account_label",
            "/auth/access_token",
            "/auth/refresh_token");
    assertThat(page.one("[data-shown-when=/config/account_type] input").attr("name"))
        .isEqualTo("/config/company_id");
  }

  @Test
  void twitter_asks_for_either_pair() throws IOException {
    assertThat(names(Page.of(form("twitter").create())))
        .containsExactly(
            "/name",
            "/tags",
            "/config/account_label",
            "/config/post_defaults/append_hashtags",
            "/config/post_defaults/include_link_preview",
            "/auth/access_token",
            "/auth/refresh_token",
            "/auth/api_key",
            "/auth/api_secret",
            "/auth/access_token_secret");
  }

  @Test
  void medium_asks_for_a_label_and_a_key() throws IOException {
    assertThat(names(Page.of(form("medium").create())))
        .containsExactly(
            "/name",
            "/tags",
            "/config/publication_label",
            "/config/default_publish_status",
            "/auth/api_key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter   | {'post_defaults': {'include_link_preview': true}}",
        "wordpress | {'default_status': 'draft'}",
        "linkedin  | {'account_type': 'personal'}",
        "medium    | {'default_publish_status': 'draft'}",
      })
  void defaults_are_prefilled(String key, String expected) throws IOException {
    var form = form(key);

    assertThat(form.readCreated(Page.of(form.create()).submit()).configuration().values())
        .isEqualTo(Forms.json(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter   | {'account_label': 'ab'}",
        "twitter   | {'account_label': 'News', 'post_defaults': {'append_hashtags': ['#a', '#a'],"
            + " 'include_link_preview': false}}",
        "wordpress | {'base_url': 'HTTP://localhost:8080/wp?x=1', 'site_label': 'Blog',"
            + " 'default_status': 'pending', 'author_id': 7}",
        "linkedin  | {'account_type': 'company', 'account_label': 'Acme', 'company_id': '1'}",
        "medium    | {'publication_label': 'My', 'default_publish_status': 'unlisted'}",
      })
  void settings_come_back_unchanged(String key, String config) throws IOException {
    var form = form(key);

    assertThat(Forms.back(form, Forms.edit(form, config))).isEqualTo(Forms.json(config));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "wordpress", "linkedin", "medium"})
  void no_form_is_without_words_for_what_it_asks(String key) throws IOException {
    var page = Page.of(form(key).create());

    assertThat(page.document().select("[name^=/config]:not([type=hidden])"))
        .allSatisfy(
            control -> {
              String described =
                  control.attr("aria-describedby")
                      + control.parents().select("fieldset").attr("aria-describedby");
              assertThat(described).as(control.attr("name")).contains(".hint");
            });
  }

  @Test
  void another_address_alone_says_nothing_of_the_credentials() throws IOException {
    var form = form("wordpress");
    var stored = List.of("username", "password");
    var config = Forms.json("{'base_url': 'https://a.example', 'site_label': 'Blog'}");
    var page = Page.of(form.edit("Blog", List.of("a"), new Configuration(config), stored));
    page.type("/config/base_url", "https://b.example");

    var submitted = form.readEdited(page.submit(), stored);

    assertThat(submitted.configuration().values().text("base_url")).contains("https://b.example");
    assertThat(submitted.auth().changes(stored)).isFalse();
  }
}

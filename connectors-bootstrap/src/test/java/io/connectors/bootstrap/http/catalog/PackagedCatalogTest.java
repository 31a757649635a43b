package io.connectors.bootstrap.http.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.http.SharedServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: the four packaged connector types as the API serves them. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackagedCatalogTest {

  private static final String CATALOG = Api.ROOT + "/catalog";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Api member;

  @BeforeAll
  void start(InMemoryServer shared) throws IOException, InterruptedException {
    member = shared.signedInAs("acme-member");
  }

  @Test
  void every_entry_has_exactly_its_properties() throws IOException, InterruptedException {
    for (JsonNode entry : member.get(CATALOG).json()) {
      assertThat(entry.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder(
              "id",
              "key",
              "name",
              "description",
              "category",
              "icon",
              "auth_type",
              "capabilities",
              "default_config_schema",
              "auth_schema",
              "created_at");
      assertThat(entry.path("created_at").asText()).endsWith("Z");
      assertThat(entry.path("description").asText()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter | Twitter (X) | Social | brand-x | oauth | {'post_text': true, 'post_media': true,"
            + " 'post_video': false, 'max_length': 280, 'supports_threads': true,"
            + " 'supports_scheduling': true}",
        "wordpress | WordPress | Web | brand-wordpress | basic | {'post_text': true,"
            + " 'post_media': true, 'supports_html': true, 'supports_markdown': false,"
            + " 'supports_categories': true, 'supports_tags': true,"
            + " 'supports_featured_image': true}",
        "linkedin | LinkedIn | Social | brand-linkedin | oauth | {'post_text': true,"
            + " 'post_media': true, 'post_document': true, 'max_length': 3000,"
            + " 'supports_articles': true}",
        "medium | Medium | Web | brand-medium | api_key | {'post_text': true, 'post_media': true,"
            + " 'supports_html': true, 'supports_markdown': true, 'supports_tags': true}",
      })
  void a_type_has_its_documented_properties(
      String key, String name, String category, String icon, String authType, String capabilities)
      throws IOException, InterruptedException {
    JsonNode entry = member.get(CATALOG + "/" + key).json();
    assertThat(entry.path("key").asText()).isEqualTo(key);
    assertThat(entry.path("name").asText()).isEqualTo(name);
    assertThat(entry.path("category").asText()).isEqualTo(category);
    assertThat(entry.path("icon").asText()).isEqualTo(icon);
    assertThat(entry.path("auth_type").asText()).isEqualTo(authType);
    assertThat(entry.path("capabilities"))
        .isEqualTo(MAPPER.readTree(capabilities.replace('\'', '"')));
    assertThat(member.get(CATALOG + "/" + entry.path("id").asText()).json()).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "twitter, account_label post_defaults, account_label",
    "wordpress, base_url site_label default_status default_category author_id, base_url site_label",
    "linkedin, account_type account_label company_id, account_type account_label",
    "medium, publication_label default_publish_status, publication_label",
  })
  void a_type_has_its_documented_settings(String key, String fields, String required)
      throws IOException, InterruptedException {
    JsonNode schema = member.get(CATALOG + "/" + key).json().path("default_config_schema");
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactly(fields.split(" "));
    assertThat(texts(schema.path("required"))).containsExactly(required.split(" "));
    assertThat(schema.path("additionalProperties").asText()).isEqualTo("false");
    assertThat(schema.path("$schema").asText()).contains("draft-07");
  }

  @ParameterizedTest
  @CsvSource({
    "twitter, /properties/post_defaults/properties/include_link_preview/default, true",
    "twitter, /properties/post_defaults/properties/append_hashtags/maxItems, 5",
    "wordpress, /properties/default_status/default, draft",
    "wordpress, /properties/author_id/minimum, 1",
    "linkedin, /properties/account_type/default, personal",
    "medium, /properties/default_publish_status/default, draft",
  })
  void a_setting_has_its_documented_default_or_limit(String key, String place, String value)
      throws IOException, InterruptedException {
    JsonNode schema = member.get(CATALOG + "/" + key).json().path("default_config_schema");
    assertThat(schema.at(place).asText()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "twitter, access_token refresh_token api_key api_secret access_token_secret, all",
    "wordpress, username password, password",
    "linkedin, access_token refresh_token, all",
    "medium, api_key, all",
  })
  void a_type_has_its_documented_credentials(String key, String fields, String secret)
      throws IOException, InterruptedException {
    JsonNode properties =
        member.get(CATALOG + "/" + key).json().path("auth_schema").path("properties");
    assertThat(properties.fieldNames()).toIterable().containsExactly(fields.split(" "));
    Set<String> marked = new TreeSet<>();
    properties.fieldNames().forEachRemaining(name -> mark(properties, name, marked));
    String[] expected = (secret.equals("all") ? fields : secret).split(" ");
    assertThat(marked).containsExactlyInAnyOrder(expected);
  }

  @Test
  void the_catalog_is_filtered_by_category() throws IOException, InterruptedException {
    assertThat(keys("?category=Social")).containsExactly("linkedin", "twitter");
    assertThat(keys("?category=Web")).containsExactly("medium", "wordpress");
    assertThat(keys("?category=Nowhere")).isEmpty();
    assertThat(keys("?category=")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unheard-of", "00000000-0000-0000-0000-000000000001", "%20", "Twitter"})
  void an_unknown_entry_is_404(String reference) throws IOException, InterruptedException {
    assertThat(member.get(CATALOG + "/" + reference).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter | {'account_label': 'ab'} |",
        "twitter | {'account_label': 'ab', 'post_defaults': {'append_hashtags': ['a','b','c','d','e']}} |",
        "twitter | {} | /config/account_label",
        "twitter | {'account_label': 'ab', 'post_defaults': {'append_hashtags': ['a','b','c','d','e','f']}}"
            + " | /config/post_defaults/append_hashtags",
        "twitter | {'account_label': 'a', 'post_defaults': {'include_link_preview': 'yes', 'x': 1}, 'y': 1}"
            + " | /config/account_label /config/post_defaults/include_link_preview"
            + " /config/post_defaults/x /config/y",
        "wordpress | {'base_url': 'http://blog.example:8080/wp?a=b', 'site_label': 'Blog', 'author_id': 1} |",
        "wordpress | {'site_label': 'B', 'default_status': 'live', 'author_id': 0}"
            + " | /config/base_url /config/site_label /config/default_status /config/author_id",
        "wordpress | {'base_url': 'https://me@blog.example', 'site_label': 'Blog'} | /config/base_url",
        "wordpress | {'base_url': 'https://blog.example/#top', 'site_label': 'Blog'} | /config/base_url",
        "wordpress | {'base_url': 'javascript:alert(1)', 'site_label': 'Blog'} | /config/base_url",
        "wordpress | {'base_url': 'ftp://blog.example', 'site_label': 'Blog'} | /config/base_url",
        "linkedin | {'account_type': 'personal', 'account_label': 'Me'} |",
        "linkedin | {'account_type': 'company', 'account_label': 'Us', 'company_id': '1'} |",
        "linkedin | {'account_type': 'company', 'account_label': 'Us'} | /config/company_id",
        "linkedin | {'account_type': 'group'} | /config/account_type /config/account_label",
        "medium | {'publication_label': 'My', 'default_publish_status': 'unlisted'} |",
        "medium | {'publication_label': 'M', 'default_publish_status': 'pending'}"
            + " | /config/publication_label /config/default_publish_status",
      })
  void validates_settings(String key, String config, String pointers)
      throws IOException, InterruptedException {
    Answer answer =
        member.post(
            Api.ROOT + "/validate-config",
            "{\"catalog_key\": \"%s\", \"config\": %s}".formatted(key, config.replace('\'', '"')));
    assertThat(answer.status()).isEqualTo(200);
    List<String> expected = pointers == null ? List.of() : List.of(pointers.split(" "));
    assertThat(answer.json().path("valid").asBoolean()).isEqualTo(expected.isEmpty());
    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> keys(String query) throws IOException, InterruptedException {
    return member.get(CATALOG + query).json().findValuesAsText("key");
  }

  private static void mark(JsonNode properties, String name, Set<String> marked) {
    if (properties.path(name).path("x-secret").asBoolean()) {
      marked.add(name);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}

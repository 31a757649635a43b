package io.connectors.schema;

import static io.connectors.schema.CatalogFiles.configSchema;
import static io.connectors.schema.CatalogFiles.definition;
import static io.connectors.schema.Judging.found;
import static io.connectors.schema.Judging.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four types that are delivered: their facts, and which settings they take. */
class CatalogFilesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twitter   | Twitter (X) | Social | brand-x         | oauth",
        "wordpress | WordPress   | Web    | brand-wordpress | basic",
        "linkedin  | LinkedIn    | Social | brand-linkedin  | oauth",
        "medium    | Medium      | Web    | brand-medium    | api_key",
      })
  void each_type_says_what_it_is(
      String key, String name, String category, String icon, String authType) {
    var type = definition(key);

    assertThat(type.key()).hasToString(key);
    assertThat(type.name()).isEqualTo(name);
    assertThat(type.category()).hasToString(category);
    assertThat(type.icon()).isEqualTo(icon);
    assertThat(type.authType().key()).isEqualTo(authType);
    assertThat(type.revision()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter   | {post_text:true, post_media:true, post_video:false, max_length:280,"
            + " supports_threads:true, supports_scheduling:true}",
        "wordpress | {post_text:true, post_media:true, supports_html:true,"
            + " supports_markdown:false, supports_categories:true, supports_tags:true,"
            + " supports_featured_image:true}",
        "linkedin  | {post_text:true, post_media:true, post_document:true, max_length:3000,"
            + " supports_articles:true}",
        "medium    | {post_text:true, post_media:true, supports_html:true,"
            + " supports_markdown:true, supports_tags:true}",
      })
  void each_type_says_what_it_can_do(String key, String capabilities) {
    assertThat(definition(key).capabilities().values()).isEqualTo(JsonReader.read(capabilities));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twitter", "wordpress", "linkedin", "medium"})
  void each_schema_is_one_and_explains_every_field(String key) {
    var type = definition(key);

    for (JsonObject schema :
        new JsonObject[] {type.configSchema().document(), type.authSchema().document()}) {
      assertThat(refusals(schema)).isEmpty();
      assertThat(schema.get("additionalProperties")).contains(JsonValue.of(false));
      assertThat(schema.object("properties").orElseThrow().properties().values())
          .allSatisfy(
              field -> {
                assertThat(((JsonObject) field).text("title")).isPresent();
                assertThat(((JsonObject) field).text("description")).isPresent();
              });
    }
  }

  @Test
  void defaults_prefill_the_form() {
    assertThat(fallback("twitter", "post_defaults", "include_link_preview"))
        .isEqualTo(JsonValue.of(true));
    assertThat(fallback("wordpress", "default_status")).isEqualTo(JsonValue.of("draft"));
    assertThat(fallback("linkedin", "account_type")).isEqualTo(JsonValue.of("personal"));
    assertThat(fallback("medium", "default_publish_status")).isEqualTo(JsonValue.of("draft"));
  }

  @Test
  void credentials_are_sent_to_the_address_of_the_site() {
    assertThat(definition("wordpress").configSchema().credentialDestinations())
        .containsExactly(JsonPointer.to("base_url"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter   | {'account_label':'ab'}",
        "twitter   | {'account_label':'News','post_defaults':{'append_hashtags':['a','a','b','c',"
            + "'d'],'include_link_preview':false}}",
        "wordpress | {'base_url':'https://blog.example.com','site_label':'Blog'}",
        "wordpress | {'base_url':'HTTP://localhost:8080/wp?x=1','site_label':'Blog',"
            + "'default_status':'pending','default_category':'','author_id':1.0}",
        "linkedin  | {'account_type':'personal','account_label':'Me'}",
        "linkedin  | {'account_type':'company','account_label':'Acme','company_id':'1'}",
        "medium    | {'publication_label':'My','default_publish_status':'unlisted'}",
      })
  void these_settings_are_taken(String key, String settings) {
    assertThat(found(configSchema(key), JsonReader.read(settings))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twitter   | {} | /account_label is required",
        "twitter   | {'account_label':'a','extra':1} | /account_label must be at least 2 characters"
            + " long;/extra is not a known field",
        "twitter   | {'account_label':'ab','post_defaults':{'append_hashtags':['1','2','3','4','5',"
            + "6],'include_link_preview':'yes','x':1}} | /post_defaults/append_hashtags must have"
            + " at most 5 entries;/post_defaults/append_hashtags/5 must be text;"
            + "/post_defaults/include_link_preview must be true or false;"
            + "/post_defaults/x is not a known field",
        "wordpress | {} | /base_url is required;/site_label is required",
        "wordpress | {'base_url':'nope','site_label':'Blog','default_status':'live','author_id':0}"
            + " | /base_url must be a valid URI;/default_status must be one of draft, publish,"
            + " pending;/author_id must be at least 1",
        "wordpress | {'base_url':'https://a.example','site_label':'Blog','author_id':1.5} "
            + "| /author_id must be a whole number",
        "linkedin  | {'account_label':'Me'} | /account_type is required",
        "linkedin  | {'account_type':'company','account_label':'Acme'} | /company_id is required",
        "linkedin  | {'account_type':'company','account_label':'Acme','company_id':''} "
            + "| /company_id must not be empty",
        "linkedin  | {'account_type':'group','account_label':'Acme'} "
            + "| /account_type must be one of personal, company",
        "medium    | {'publication_label':'x','default_publish_status':'pending'} "
            + "| /publication_label must be at least 2 characters long;"
            + "/default_publish_status must be one of public, draft, unlisted",
      })
  void these_settings_are_refused(String key, String settings, String expected) {
    assertThat(found(configSchema(key), JsonReader.read(settings)))
        .containsExactlyInAnyOrder(expected.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://blog.example.com",
        "https://user@blog.example.com",
        "https://user:password@blog.example.com",
        "https://blog.example.com/#top",
        "https://blog.example.com#",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "blog.example.com",
        " https://blog.example.com",
      })
  void an_address_that_credentials_must_not_be_sent_to_is_refused(String address) {
    JsonObject settings =
        JsonReader.read("{'site_label':'Blog'}").with("base_url", JsonValue.of(address));

    assertThat(found(configSchema("wordpress"), settings))
        .singleElement()
        .asString()
        .startsWith("/base_url must");
  }

  private static JsonValue fallback(String key, String... path) {
    return Stream.of(path)
        .reduce(
            configSchema(key),
            (schema, name) ->
                schema.object("properties").flatMap(inside -> inside.object(name)).orElseThrow(),
            (first, second) -> second)
        .get("default")
        .orElseThrow();
  }
}

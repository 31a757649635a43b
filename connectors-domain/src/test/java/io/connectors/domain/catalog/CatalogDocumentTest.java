package io.connectors.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogDocumentTest {

  private static final JsonObject FEED =
      JsonObject.EMPTY
          .with("key", JsonValue.of("feed"))
          .with("revision", JsonValue.of(7))
          .with("name", JsonValue.of("Feed"))
          .with("description", JsonValue.of("Publishes to a feed."))
          .with("category", JsonValue.of("Web"))
          .with("icon", JsonValue.of("rss"))
          .with("auth_type", JsonValue.of("none"))
          .with("capabilities", JsonObject.EMPTY.with("post_text", JsonValue.of(true)))
          .with("default_config_schema", JsonObject.EMPTY.with("type", JsonValue.of("object")))
          .with("auth_schema", JsonObject.EMPTY);

  @Test
  void a_complete_file_is_read() {
    CatalogDefinition feed = CatalogDocument.read(FEED);
    assertThat(feed.key()).hasToString("feed");
    assertThat(feed.revision()).isEqualTo(7);
    assertThat(feed.authType()).isEqualTo(AuthType.NONE);
    assertThat(feed.category()).hasToString("Web");
    assertThat(feed.capabilities().values().isTrue("post_text")).isTrue();
    assertThat(feed.configSchema().document().text("type")).contains("object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "revision",
        "name",
        "description",
        "category",
        "icon",
        "auth_type",
        "capabilities",
        "default_config_schema",
        "auth_schema"
      })
  void every_property_is_required(String property) {
    assertThat(placesRefusedIn(without(property))).containsExactly("/" + property);
  }

  @Test
  void rejects_an_unknown_property() {
    assertThat(placesRefusedIn(FEED.with("revison", JsonValue.of(1)))).containsExactly("/revison");
  }

  @Test
  void reports_all_violations_together() {
    assertThat(placesRefusedIn(JsonObject.EMPTY)).hasSize(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Feed", "2feed", "fe ed", " ", ""})
  void a_key_is_well_formed(String key) {
    assertThat(placesRefusedIn(FEED.with("key", JsonValue.of(key)))).containsExactly("/key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brand x", "BrandX", "../x", "<svg>"})
  void an_icon_is_a_well_formed_name(String icon) {
    assertThat(placesRefusedIn(FEED.with("icon", JsonValue.of(icon)))).containsExactly("/icon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "oauth2", "bearer"})
  void an_auth_type_is_one_of_the_four_known_types(String authType) {
    assertThat(placesRefusedIn(FEED.with("auth_type", JsonValue.of(authType))))
        .containsExactly("/auth_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.5",
        "1e300",
        "1e-300",
        "9007199254740992",
        "9007199254740993",
        "9007199254740991.5",
        "18446744073709551617"
      })
  void a_revision_is_a_whole_number_of_at_least_1(String revision) {
    JsonNumber number = new JsonNumber(new BigDecimal(revision));
    assertThat(placesRefusedIn(FEED.with("revision", number))).containsExactly("/revision");
  }

  @Test
  void a_revision_may_be_a_date_and_a_time() {
    JsonNumber time = JsonNumber.of(202611301530L);
    assertThat(CatalogDocument.read(FEED.with("revision", time)).revision())
        .isEqualTo(202611301530L);
  }

  @Test
  void a_revision_may_be_the_largest_integer_that_json_represents_exactly() {
    JsonNumber largest = JsonNumber.of(9007199254740991L);
    assertThat(CatalogDocument.read(FEED.with("revision", largest)).revision())
        .isEqualTo(9007199254740991L);
  }

  @Test
  void the_error_about_a_revision_names_its_bounds() {
    assertThatThrownBy(() -> CatalogDocument.read(FEED.with("revision", JsonValue.of("7"))))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.violations())
                    .containsExactly(
                        new Violation(
                            JsonPointer.to("revision"),
                            new Reason.WholeNumber(1, 9007199254740991L))));
  }

  @Test
  void rejects_a_mark_without_effect_at_its_place() {
    JsonObject marked =
        JsonObject.EMPTY.with(
            "not", JsonObject.EMPTY.with(ConfigSchema.SECRET, JsonValue.of(true)));
    assertThat(placesRefusedIn(FEED.with("auth_schema", marked)))
        .containsExactly("/auth_schema/not/x-secret");
  }

  @Test
  void a_revision_may_have_a_decimal_zero_or_an_exponent() {
    JsonNumber two = new JsonNumber(new BigDecimal("2.0"));
    assertThat(CatalogDocument.read(FEED.with("revision", two)).revision()).isEqualTo(2);
    JsonNumber thousand = new JsonNumber(new BigDecimal("1e3"));
    assertThat(CatalogDocument.read(FEED.with("revision", thousand)).revision()).isEqualTo(1000);
  }

  @Test
  void a_text_is_a_string_of_1_to_1000_characters_and_not_blank() {
    assertThat(placesRefusedIn(FEED.with("name", JsonValue.of(" ")))).containsExactly("/name");
    String longest = "x".repeat(1000);
    assertThat(CatalogDocument.read(FEED.with("description", JsonValue.of(longest))).description())
        .isEqualTo(longest);
    assertThat(placesRefusedIn(FEED.with("description", JsonValue.of(longest + "x"))))
        .containsExactly("/description");
    assertThat(placesRefusedIn(FEED.with("category", JsonValue.of(1))))
        .containsExactly("/category");
  }

  @Test
  void schemas_and_capabilities_are_objects() {
    assertThat(placesRefusedIn(FEED.with("capabilities", JsonValue.of(true))))
        .containsExactly("/capabilities");
    assertThat(placesRefusedIn(FEED.with("auth_schema", JsonValue.of(true))))
        .containsExactly("/auth_schema");
  }

  private static JsonObject without(String property) {
    Map<String, JsonValue> properties = new LinkedHashMap<>(FEED.properties());
    properties.remove(property);
    return new JsonObject(properties);
  }

  private static List<String> placesRefusedIn(JsonObject document) {
    return catchThrowableOfType(InvalidRequest.class, () -> CatalogDocument.read(document))
        .violations()
        .stream()
        .map(violation -> violation.pointer().value())
        .toList();
  }
}

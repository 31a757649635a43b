package io.connectors.domain;

import io.connectors.domain.catalog.AuthType;
import io.connectors.domain.catalog.Capabilities;
import io.connectors.domain.catalog.CatalogDefinition;
import io.connectors.domain.catalog.CatalogEntry;
import io.connectors.domain.catalog.CatalogId;
import io.connectors.domain.catalog.CatalogKey;
import io.connectors.domain.catalog.Category;
import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fixtures: the example values of the domain's tests. */
public final class Examples {

  public static final TenantId ACME = new TenantId("acme");
  public static final TenantId GLOBEX = new TenantId("globex");
  public static final Actor ADA = new Actor("ada", "Ada Lovelace");
  public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  /** A type with a user name, a secret password and an address that the tenant enters. */
  public static final CatalogEntry WORDPRESS =
      new CatalogEntry(
          new CatalogId(new UUID(0x4000L, 0x8000000000000001L)),
          new CatalogDefinition(
              new CatalogKey("wordpress"),
              "WordPress",
              "Publishes to a blog.",
              new Category("Web"),
              "brand-wordpress",
              AuthType.BASIC,
              new Capabilities(JsonObject.EMPTY.with("supports_html", JsonValue.of(true))),
              schema("base_url", marked(ConfigSchema.CREDENTIAL_DESTINATION), "label", plain()),
              schema("username", plain(), "password", marked(ConfigSchema.SECRET)),
              3),
          NOON);

  private Examples() {}

  /** A stamp by Ada, this number of minutes after noon. */
  public static AuditStamp minute(int minutes) {
    return new AuditStamp(ADA, NOON.plusSeconds(60L * minutes));
  }

  /** An inactive connector of Acme's, without credentials, installed at noon. */
  public static Connector blog() {
    return Connector.install(
        ConnectorId.random(),
        ACME,
        WORDPRESS.id(),
        new ConnectorName("Blog"),
        withAddress("https://blog.example/"),
        Tags.NONE,
        minute(0));
  }

  /** A configuration whose credentials are sent to this address. */
  public static Configuration withAddress(String address) {
    return new Configuration(JsonObject.EMPTY.with("base_url", JsonValue.of(address)));
  }

  /** Fake sealed credentials with these fields. */
  public static SealedCredentials sealedFields(String... fields) {
    return SealedCredentials.of(
        "sealed".getBytes(StandardCharsets.UTF_8), List.of(fields), Destinations.NONE);
  }

  private static ConfigSchema schema(
      String first, JsonObject firstSchema, String second, JsonObject secondSchema) {
    JsonObject properties = JsonObject.EMPTY.with(first, firstSchema).with(second, secondSchema);
    return new ConfigSchema(JsonObject.EMPTY.with("properties", properties));
  }

  private static JsonObject plain() {
    return JsonObject.EMPTY.with("type", JsonValue.of("string"));
  }

  private static JsonObject marked(String keyword) {
    return plain().with(keyword, JsonValue.of(true));
  }
}

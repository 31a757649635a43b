package com.example.broadcaster;

import io.connectors.application.ConnectorsApplication;
import io.connectors.application.catalog.SeedCatalog;
import io.connectors.application.connector.ActivateConnector;
import io.connectors.application.connector.InstallConnector;
import io.connectors.application.publishing.ResolvePublishTargets;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Role;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.publishing.PublishTarget;
import io.connectors.domain.publishing.TargetCredentials.Opened;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.testkit.memory.InMemoryStore;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Program: a broadcaster that embeds Connectors in plain Java, with all data in memory. A real
 * program passes its own adapters to {@link io.connectors.domain.Ports}.
 */
public final class EmbedPlainJava {

  private static final TenantId ACME = new TenantId("acme");
  private static final Caller ADMIN =
      Caller.of(new Actor("ada", "Ada Lovelace"), Set.of(Role.TENANT_ADMIN), ACME);
  private static final Caller PUBLISHER =
      Caller.of(new Actor("broadcaster", "Broadcaster"), Set.of(Role.PUBLISHER), ACME);

  private EmbedPlainJava() {}

  /** Seeds a connector type, then installs a connector, activates it and publishes to it. */
  public static void main(String[] arguments) {
    // tag::assemble[]
    InMemoryStore store = new InMemoryStore();
    ConnectorsApplication connectors =
        ConnectorsApplication.assemble(
            store.ports(new EveritConfigurationValidator(), Clock.systemUTC()));
    // end::assemble[]

    // tag::seed[]
    var file = new SeedCatalog.CatalogFile("medium.json", medium());
    var seeding = new SeedCatalog.Command(Caller.system(), List.of(file));
    System.out.println(connectors.seedCatalog().seed(seeding).summary());
    // end::seed[]

    // tag::install[]
    var label = new Configuration(JsonObject.EMPTY.with("label", JsonValue.of("Engineering")));
    var stories =
        InstallConnector.Command.of(ADMIN, "medium", "Acme's stories", label)
            .with(CredentialChange.of(Map.of("api_key", Optional.of(Secret.of("a-token-of-acme")))))
            .tagged("news");
    Connector installed = connectors.installConnector().install(stories).connector();
    System.out.println(
        "installed " + installed.name().value() + ", " + installed.state().status().key());
    // end::install[]

    // tag::activate[]
    var activation = new ActivateConnector.Command(ADMIN, installed.id(), ExpectedVersion.any());
    Connector active = connectors.activateConnector().activate(activation).connector();
    System.out.println("activated " + active.name().value() + ", " + active.state().status().key());
    // end::activate[]

    // tag::resolve[]
    var query = new ResolvePublishTargets.Query(PUBLISHER);
    connectors.resolvePublishTargets().resolve(query).forEach(EmbedPlainJava::publishTo);
    // end::resolve[]

    store.auditEvents().forEach(event -> System.out.println("audit: " + event.action().key()));
  }

  // tag::publish[]
  private static void publishTo(PublishTarget target) {
    if (target.credentials() instanceof Opened opened) {
      Secret token = opened.credentials().fields().get("api_key");
      // Reveal the text only to write it into the request.
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("https://api.medium.example/stories"))
              .header("Authorization", "Bearer " + token.revealSecretText())
              .POST(BodyPublishers.ofString("Hello from " + target.name().value()))
              .build();
      System.out.println("ready to send: " + request);
    }
  }

  // end::publish[]

  /** The content of a catalog file; a real program reads it with its JSON library. */
  private static JsonObject medium() {
    JsonObject text = JsonObject.EMPTY.with("type", JsonValue.of("string"));
    return JsonObject.EMPTY
        .with("key", JsonValue.of("medium"))
        .with("revision", JsonValue.of(1))
        .with("name", JsonValue.of("Medium"))
        .with("description", JsonValue.of("Publish stories on Medium."))
        .with("category", JsonValue.of("Web"))
        .with("icon", JsonValue.of("brand-medium"))
        .with("auth_type", JsonValue.of("api_key"))
        .with("capabilities", JsonObject.EMPTY.with("post_text", JsonValue.of(true)))
        .with("default_config_schema", objectWith("label", text))
        .with("auth_schema", objectWith("api_key", text.with("x-secret", JsonValue.of(true))));
  }

  private static JsonObject objectWith(String field, JsonObject schema) {
    return JsonObject.EMPTY
        .with("type", JsonValue.of("object"))
        .with("required", JsonValue.ofStrings(List.of(field)))
        .with("additionalProperties", JsonValue.of(false))
        .with("properties", JsonObject.EMPTY.with(field, schema));
  }
}

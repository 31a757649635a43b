package io.connectors.e2e.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a tenant's key is lost, its credentials are unavailable until they are entered again. Only
 * the jar shows that a restart with the keyset as text reads the same keys.
 */
final class LostTenantKeyIT {

  private static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "%s"}}
      """;
  private static final String DAMAGE =
      "UPDATE tenant_keys SET wrapped = set_byte(wrapped, 19, get_byte(wrapped, 19) # 255)"
          + " WHERE tenant_id = 'acme'";

  @Test
  void lost_credentials_can_be_re_entered_and_other_tenants_are_unaffected(@TempDir Path directory)
      throws Exception {
    try (ReplicaSetup setup = ReplicaSetup.in(directory)) {
      try (RunningConnectors before = setup.replica()) {
        for (String tenant : new String[] {"acme", "globex"}) {
          Api admin = setup.caller(before, "tenant_admin", tenant);
          Answer created =
              admin.post(Api.ROOT + "/connectors", CONNECTOR.formatted("Stories", "first"));
          String path = Api.ROOT + "/connectors/" + created.json().path("id").asText();
          assertThat(admin.put(path, "{\"status\": \"active\"}").status()).isEqualTo(200);
        }
      }
      setup.postgres().run(DAMAGE);
      Map<String, String> asText = setup.settings();
      asText.remove("CONNECTORS_KEYSET_FILE");
      asText.put("CONNECTORS_KEYSET", Files.readString(setup.keyset()));
      try (RunningConnectors replica = RunningConnectors.startWith(asText)) {
        Api admin = setup.caller(replica, "tenant_admin", "acme");
        JsonNode lost = target(setup.caller(replica, "publisher", "acme"));
        assertThat(lost.path("error").path("code").asText()).isEqualTo("credential_unavailable");

        Answer renewed =
            admin.put(
                Api.ROOT + "/connectors/" + lost.path("id").asText(),
                "{\"auth\": {\"api_key\": \"renewed\"}}");

        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        assertThat(key(target(setup.caller(replica, "publisher", "acme")))).isEqualTo("renewed");
        assertThat(
                admin
                    .post(Api.ROOT + "/connectors", CONNECTOR.formatted("More", "second"))
                    .status())
            .isEqualTo(201);
        assertThat(key(target(setup.caller(replica, "publisher", "globex")))).isEqualTo("first");
      }
    }
  }

  private static JsonNode target(Api publisher) throws Exception {
    return publisher.get(Api.ROOT + "/publish-targets").json().path("targets").path(0);
  }

  private static String key(JsonNode target) {
    return target.path("auth").path("api_key").asText();
  }
}

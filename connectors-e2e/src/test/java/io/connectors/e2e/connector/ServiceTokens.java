package io.connectors.e2e.connector;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.Seeds;
import io.connectors.e2e.support.ReplicaSetup;
import io.connectors.e2e.support.RunningConnectors;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Base of the service token tests: a replica on an external database, with a stored secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceTokens {

  static final String TOKENS = Api.ROOT + "/service-tokens";
  static final String TARGETS = Api.ROOT + "/publish-targets";
  static final String INSTALLED = Api.ROOT + "/installed";
  static final String SECRET = "s3cret-of-the-service";

  protected ReplicaSetup setup;
  protected RunningConnectors one;
  protected Api acme;
  protected Api globex;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    setup = ReplicaSetup.in(directory);
    one = setup.replica();
    acme = setup.caller(one, "tenant_admin", "acme");
    globex = setup.caller(one, "tenant_admin", "globex");
    String blog = new Seeds(acme).installActive("Company page");
    acme.put(
        Api.ROOT + "/connectors/" + blog, "{\"auth\": {\"access_token\": \"" + SECRET + "\"}}");
  }

  @AfterAll
  void stop() throws IOException {
    one.close();
    setup.close();
  }

  static Answer create(Api admin, String name, String scopes)
      throws IOException, InterruptedException {
    return admin.post(TOKENS, "{\"name\": \"" + name + "\", \"scopes\": [\"" + scopes + "\"]}");
  }

  static String id(Answer created) throws IOException {
    return created.json().path("id").asText();
  }

  static Api service(RunningConnectors replica, String key) {
    return replica.anonymous().with("Authorization", "Bearer " + key);
  }

  static JsonNode listed(Api admin, Answer created) throws IOException, InterruptedException {
    for (JsonNode token : admin.get(TOKENS).json()) {
      if (token.path("id").asText().equals(id(created))) {
        return token;
      }
    }
    throw new AssertionError("the token is not listed");
  }
}

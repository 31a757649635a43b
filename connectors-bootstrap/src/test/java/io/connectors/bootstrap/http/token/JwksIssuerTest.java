package io.connectors.bootstrap.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import io.connectors.bootstrap.http.AllLevels;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.InvalidTokens;
import io.connectors.bootstrap.support.PlatformIssuer;
import io.connectors.bootstrap.support.Served;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Test: accepted and rejected bearer tokens of the platform's issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JwksIssuerTest {

  private static final String CATALOG = Api.ROOT + "/catalog";
  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String MEDIUM =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"}}
      """;

  private final PlatformIssuer issuer = PlatformIssuer.start();
  private RSAKey key;
  private InMemoryServer connectors;

  @BeforeAll
  void start() throws IOException, InterruptedException, JOSEException {
    key = issuer.newKey("first");
    connectors = InMemoryServer.start(issuer.settings());
  }

  @AfterAll
  void stop() {
    connectors.close();
    issuer.close();
  }

  @Test
  void a_token_identifies_caller_and_tenant() throws Exception {
    Answer created = bearer(good()).post(CONNECTORS, MEDIUM.formatted("Of Ada"));
    assertThat(created.status()).isEqualTo(201);
    JsonNode connector = created.json();
    assertThat(connector.path("tenant_id").asText()).isEqualTo("acme");
    assertThat(connector.path("created_by").asText()).isEqualTo("user-7");
    assertThat(connector.path("created_by_name").asText()).isEqualTo("Ada Lovelace");
    String path = created.header("location").orElseThrow();
    assertThat(bearer(PlatformIssuer.token(key, "member", "acme")).delete(path).status())
        .isEqualTo(403);
    assertThat(bearer(PlatformIssuer.token(key, "tenant_admin", "globex")).get(path).status())
        .isEqualTo(404);
  }

  @Test
  void a_token_without_a_role_grants_nothing() throws Exception {
    String token = PlatformIssuer.token(key, PlatformIssuer.claims().claim("roles", null).build());
    assertThat(bearer(token).get(CATALOG).status()).isEqualTo(403);
  }

  @Test
  void an_issuer_disables_the_demo_accounts() throws Exception {
    String body = "{\"username\": \"acme-admin\", \"password\": \"%s\"}";
    Answer answer = connectors.anonymous().post("/login", body.formatted(Served.DEMO_PASSWORD));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void accepts_the_types_of_access_tokens() throws Exception {
    for (String type : new String[] {"JWT", "jwt", "at+jwt", "application/at+jwt"}) {
      assertThat(bearer(InvalidTokens.typed(key, type)).get(CATALOG).status()).isEqualTo(200);
    }
    JWSHeader untyped = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
    String token =
        PlatformIssuer.token(untyped, PlatformIssuer.claims().build(), new RSASSASigner(key));
    assertThat(bearer(token).get(CATALOG).status()).isEqualTo(200);
  }

  @Test
  void accepts_several_audiences() throws Exception {
    JWTClaimsSet claims =
        PlatformIssuer.claims().audience(List.of("billing", PlatformIssuer.AUDIENCE)).build();
    assertThat(bearer(PlatformIssuer.token(key, claims)).get(CATALOG).status()).isEqualTo(200);
  }

  @Test
  void accepts_keys_on_elliptic_curves() throws Exception {
    ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    issuer.publish(curve);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
    String token =
        PlatformIssuer.token(header, PlatformIssuer.claims().build(), new ECDSASigner(curve));
    assertThat(bearer(token).get(CATALOG).status()).isEqualTo(200);
  }

  @Test
  void accepts_a_new_key_without_a_restart() throws Exception {
    assertThat(bearer(good()).get(CATALOG).status()).isEqualTo(200);
    RSAKey rotated = issuer.newKey("rotated");
    Api caller = bearer(PlatformIssuer.token(rotated, "tenant_admin", "acme"));
    assertThat(caller.post(CONNECTORS, MEDIUM.formatted("By a new key")).status()).isEqualTo(201);
  }

  @TestFactory
  Stream<DynamicTest> rejects_wrong_tokens() {
    return InvalidTokens.of(key).entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> assertRejected(entry.getValue().make())));
  }

  @Test
  void tokens_are_not_logged() throws Exception {
    String token = good();
    try (AllLevels all = AllLevels.on()) {
      all.logDetail();
      assertThat(bearer(token).get(CATALOG).status()).isEqualTo(200);
    }
    String[] parts = token.split("\\.", -1);
    assertThat(connectors.log()).contains("DEBUG").doesNotContain(parts[1], parts[2]);
  }

  private void assertRejected(String token) throws IOException, InterruptedException {
    for (Answer answer :
        List.of(
            bearer(token).get(CATALOG), bearer(token).post(CONNECTORS, MEDIUM.formatted("No")))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("content-type")).hasValue("application/problem+json");
      assertThat(answer.header("www-authenticate")).hasValue("Bearer");
      assertThat(answer.json().path("status").asInt()).isEqualTo(401);
    }
  }

  private String good() throws JOSEException {
    return PlatformIssuer.token(key, "tenant_admin", "acme");
  }

  private Api bearer(String token) {
    return connectors.anonymous().with("Authorization", "Bearer " + token);
  }
}

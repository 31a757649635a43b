package io.connectors.bootstrap.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.KeyServer;
import io.connectors.bootstrap.support.PlatformIssuer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Test: outages of the platform's issuer, and requests with unknown keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class IssuerOutageTest {

  private static final String CATALOG = Api.ROOT + "/catalog";
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final int MANY = 60;

  private final PlatformIssuer issuer = PlatformIssuer.start();
  private final KeyServer server = issuer.server();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private RSAKey key;
  private InMemoryServer connectors;

  @BeforeAll
  void start() throws IOException, InterruptedException, JOSEException {
    key = issuer.newKey("first");
    server.goDown();
    connectors = InMemoryServer.start(issuer.settings());
  }

  @AfterAll
  void stop() {
    threads.shutdownNow();
    connectors.close();
    issuer.close();
  }

  @Test
  @Order(1)
  void an_outage_at_first_use_is_503_and_not_401() throws Exception {
    assertUnavailable(bearer("first").get(CATALOG));
    assertUnavailable(bearer("first").get(Api.ROOT + "/connectors"));
    assertThat(bearer("first").get("/features/connectors/").status()).as("a page").isEqualTo(503);
    assertThat(connectors.anonymous().get(CATALOG).status()).isEqualTo(401);
    assertThat(bearer("first").get("/health").status()).isEqualTo(200);
    assertThat(connectors.log())
        .contains("Failed to fetch the keys of CONNECTORS_JWKS_URL: ConnectException");
  }

  @Test
  @Order(2)
  void a_hanging_issuer_delays_only_its_callers_and_not_for_long() throws Exception {
    server.comeBack();
    server.hang();
    pause();
    Instant begin = Instant.now();
    List<Future<Answer>> waiting = many("first");
    for (int i = 0; i < MANY; i++) {
      assertThat(connectors.anonymous().get("/health").status()).isEqualTo(200);
    }
    assertThat(waiting).as("served while others wait").anyMatch(answer -> !answer.isDone());
    for (Future<Answer> answer : waiting) {
      assertUnavailable(answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(TIMEOUT);
  }

  @Test
  @Order(3)
  void tokens_work_again_after_an_outage() throws Exception {
    server.comeBack();
    pause();
    assertThat(bearer("first").get(CATALOG).status()).isEqualTo(200);
  }

  @Test
  @Order(4)
  void unknown_keys_cause_few_requests_to_the_issuer() throws Exception {
    int before = server.requests();
    for (int round = 0; round < 5; round++) {
      for (Future<Answer> answer : many("unknown-" + round)) {
        assertThat(answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(401);
      }
    }
    assertThat(server.requests() - before).isLessThanOrEqualTo(4);
  }

  @Test
  @Order(5)
  void a_cached_key_works_during_an_outage() throws Exception {
    server.goDown();
    pause();
    assertUnavailable(bearer("second").get(CATALOG));
    assertThat(bearer("first").get(CATALOG).status()).isEqualTo(200);
    server.comeBack();
    server.hang();
    pause();
    Future<Answer> waiting = threads.submit(() -> bearer("third").get(CATALOG));
    Instant begin = Instant.now();
    assertThat(bearer("first").get(CATALOG).status()).isEqualTo(200);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertUnavailable(waiting.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
  }

  private List<Future<Answer>> many(String keyName) throws JOSEException {
    Api caller = bearer(keyName);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      answers.add(threads.submit(() -> caller.get(CATALOG)));
    }
    return answers;
  }

  private static void assertUnavailable(Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("content-type")).hasValue("application/problem+json");
    assertThat(answer.json().path("detail").asText()).contains("issuer");
    assertThat(answer.text()).doesNotContain("Exception", "localhost");
  }

  /** Moves the clock: after three requests without a new key, one is sent every five seconds. */
  private void pause() {
    connectors.clock().move(Duration.ofSeconds(6));
  }

  /** A token with that key id, signed with the issuer's key. */
  private Api bearer(String keyName) throws JOSEException {
    RSAKey named = new RSAKey.Builder(key).keyID(keyName).build();
    return connectors
        .anonymous()
        .with("Authorization", "Bearer " + PlatformIssuer.token(named, "member", "acme"));
  }
}

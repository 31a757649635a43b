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

/**
 * The platform's issuer does not answer, comes back, and is left alone by those who make up keys.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class IssuerOutageTest {

  private static final String CATALOG = Api.ROOT + "/catalog";
  private static final Duration SOON = Duration.ofSeconds(15);
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
  void an_issuer_that_is_down_at_first_use_is_an_outage_and_not_the_callers_fault()
      throws Exception {
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
  void an_issuer_that_hangs_keeps_nobody_waiting_for_long_and_nobody_else_at_all()
      throws Exception {
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
      assertUnavailable(answer.get(SOON.toSeconds(), TimeUnit.SECONDS));
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
  }

  @Test
  @Order(3)
  void an_issuer_that_comes_back_makes_its_tokens_work_again() throws Exception {
    server.comeBack();
    pause();
    assertThat(bearer("first").get(CATALOG).status()).isEqualTo(200);
  }

  @Test
  @Order(4)
  void keys_that_are_made_up_are_asked_for_once_in_a_while() throws Exception {
    int before = server.requests();
    for (int round = 0; round < 5; round++) {
      for (Future<Answer> answer : many("made-up-" + round)) {
        assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(401);
      }
    }
    assertThat(server.requests() - before).isLessThanOrEqualTo(4);
  }

  @Test
  @Order(5)
  void a_known_key_goes_on_working_in_an_outage() throws Exception {
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
    assertUnavailable(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS));
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

  /** Of requests that bring nothing there is one in five seconds, after the first three. */
  private void pause() {
    connectors.clock().move(Duration.ofSeconds(6));
  }

  /** A token that names that key; all are signed by the one that the issuer has. */
  private Api bearer(String keyName) throws JOSEException {
    RSAKey named = new RSAKey.Builder(key).keyID(keyName).build();
    return connectors
        .anonymous()
        .with("Authorization", "Bearer " + PlatformIssuer.token(named, "member", "acme"));
  }
}

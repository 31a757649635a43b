package io.connectors.bootstrap.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.described.Description;
import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Test: the rate limit of the API for each tenant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RateLimitTest {

  private static final int LIMIT = 3;
  private static final int TOO_MANY = 429;

  private InMemoryServer connectors;
  private Api acme;
  private Api globex;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    connectors =
        InMemoryServer.start(
            Map.of(
                "CONNECTORS_RATE_LIMIT",
                String.valueOf(LIMIT),
                "CONNECTORS_SIGN_IN_ACCOUNT_LIMIT",
                "4"));
    acme = connectors.signedInAs("acme-admin");
    globex = connectors.signedInAs("globex-admin");
  }

  @AfterAll
  void stop() {
    connectors.close();
  }

  @Test
  void the_limit_applies_to_each_tenant_separately() throws IOException, InterruptedException {
    Answer limited = untilLimited(acme, "GET", Api.ROOT + "/catalog", "");

    assertThat(limited.header("content-type")).hasValue("application/problem+json");
    assertThat(Integer.parseInt(limited.header("retry-after").orElseThrow())).isBetween(1, 60);
    assertThat(globex.get(Api.ROOT + "/catalog").status()).isEqualTo(200);
  }

  @Test
  void denied_requests_count_and_requests_beyond_the_limit_are_not_recorded()
      throws IOException, InterruptedException {
    Api member = connectors.signedInAs("acme-member");
    for (int attempt = 1; attempt <= 10 * LIMIT; attempt++) {
      assertThat(member.delete(Api.ROOT + "/connectors/" + UUID.randomUUID()).status())
          .isEqualTo(403);
    }
    untilLimited(member, "GET", Api.ROOT + "/catalog", "");

    assertThat(connectors.auditEvents())
        .filteredOn(event -> event.stamp().by().subject().equals("acme-member"))
        .hasSizeLessThanOrEqualTo(LIMIT);
  }

  @Test
  void pages_are_not_counted() throws IOException, InterruptedException {
    Api reader = connectors.signedInAs("acme-member").with("Accept", "text/html");
    for (int page = 0; page <= 2 * LIMIT; page++) {
      assertThat(reader.get(Api.PAGES).status()).isEqualTo(200);
    }
  }

  /** All operations with status 429, with their own examples. */
  @TestFactory
  Stream<DynamicTest> every_operation_is_limited() {
    return Description.kept().operations().stream()
        .filter(call -> call.answers(String.valueOf(TOO_MANY)))
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call.name(),
                    () -> {
                      Api caller = call.id().equals("signIn") ? connectors.anonymous() : acme;
                      String target = call.at("00000000-0000-0000-0000-000000000001");
                      untilLimited(caller, call.method(), target, call.request());
                    }));
  }

  private static Answer untilLimited(Api caller, String method, String target, String body)
      throws IOException, InterruptedException {
    for (int attempt = 0; attempt < LIMIT + 2; attempt++) {
      Answer answer =
          body.isEmpty()
              ? caller.send(method, target)
              : caller.with("Content-Type", "application/json").send(method, target, body);
      if (answer.status() == TOO_MANY) {
        return answer;
      }
    }
    throw new AssertionError("never limited: " + method + " " + target);
  }
}

package io.connectors.persistence.testing;

import static io.connectors.persistence.testing.TestServerChoice.CONTAINER;
import static io.connectors.persistence.testing.TestServerChoice.EMBEDDED;
import static io.connectors.persistence.testing.TestServerChoice.EXTERNAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Test: where the server of the tests comes from. */
class TestServerChoiceTest {

  @Test
  void a_server_that_the_environment_names_is_taken() {
    assertThat(
            TestServerChoice.of(
                Map.of("TEST_DATABASE_URL", "jdbc:…"),
                TestServerChoiceTest::neverAsked,
                TestServerChoiceTest::neverAsked))
        .isEqualTo(EXTERNAL);
  }

  @Test
  void a_container_is_started_where_an_engine_answers() {
    assertThat(TestServerChoice.of(Map.of(), () -> true, () -> true)).isEqualTo(CONTAINER);
    assertThat(TestServerChoice.of(Map.of("DOCKER_HOST", "tcp://a:1"), () -> false, () -> true))
        .isEqualTo(CONTAINER);
  }

  @Test
  void an_engine_is_not_asked_without_a_sign_of_one() {
    assertThat(TestServerChoice.of(Map.of(), () -> false, TestServerChoiceTest::neverAsked))
        .isEqualTo(EMBEDDED);
  }

  @Test
  void an_embedded_server_is_started_where_the_engine_does_not_answer() {
    assertThat(TestServerChoice.of(Map.of(), () -> true, () -> false)).isEqualTo(EMBEDDED);
  }

  @Test
  void a_servers_url_may_carry_its_superuser_and_options() {
    TestServer server =
        TestServer.at("jdbc:postgresql://db:5433/postgres?user=root&ssl=true&password=a=b");

    assertThat(server.url("mine")).isEqualTo("jdbc:postgresql://db:5433/mine?ssl=true");
    assertThat(server.superuser()).isEqualTo("root");
    assertThat(server.password()).isEqualTo("a=b");
    assertThat(server.database()).isEqualTo("postgres");
  }

  private static boolean neverAsked() {
    throw new AssertionError("no response, which takes seconds");
  }
}

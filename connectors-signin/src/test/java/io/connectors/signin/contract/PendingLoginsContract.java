package io.connectors.signin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.signin.oidc.PendingLogin;
import io.connectors.signin.oidc.PendingLogins;
import io.connectors.signin.session.SessionKey;
import io.connectors.testkit.contract.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract: what every store of pending sign-ins keeps to. An adapter's test extends it and hands
 * it, for each test, a store without one.
 */
public abstract class PendingLoginsContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The adapter under test, empty. */
  protected abstract PendingLogins pending();

  @Test
  void removes_a_pending_login_once() {
    PendingLogin one = kept("/acme", NOON);

    assertThat(pending().take(one.id())).contains(one);
    assertThat(pending().take(one.id())).isEmpty();
  }

  @Test
  void each_key_removes_only_its_own_login() {
    PendingLogin acme = kept("/acme", NOON);
    PendingLogin globex = kept("/globex", NOON);

    assertThat(pending().take(globex.id())).contains(globex);
    assertThat(pending().take(acme.id())).contains(acme);
    assertThat(pending().take(SessionKey.random().id())).isEmpty();
  }

  @Test
  void of_concurrent_removals_exactly_one_succeeds() throws Exception {
    PendingLogin one = kept("/acme", NOON);

    List<Optional<PendingLogin>> taken = new ArrayList<>();
    for (var answer : ConcurrentCalls.atOnce(20, () -> pending().take(one.id()))) {
      taken.add(answer.get());
    }

    assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void removes_only_entries_that_started_too_long_ago() {
    PendingLogin old = kept("/acme", NOON);
    PendingLogin young = kept("/acme", NOON.plus(MINUTE));

    assertThat(pending().removeEnded(NOON, 10)).isOne();

    assertThat(pending().take(old.id())).isEmpty();
    assertThat(pending().take(young.id())).contains(young);
  }

  @Test
  void removes_at_most_the_requested_number() {
    List<PendingLogin> ended = Stream.generate(() -> kept("/acme", NOON)).limit(5).toList();

    assertThat(pending().removeEnded(NOON, 2)).isEqualTo(2);

    assertThat(ended).filteredOn(one -> pending().take(one.id()).isPresent()).hasSize(3);
  }

  private PendingLogin kept(String next, Instant at) {
    PendingLogin one = new PendingLogin(SessionKey.random().id(), next, at);
    pending().add(one);
    return one;
  }
}

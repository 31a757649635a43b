package io.connectors.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import io.connectors.testkit.fixture.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an issuer is asked for its keys, and what happens while it does not answer. */
final class IssuerKeysTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final SettableClock clock = new SettableClock();
  private final IssuerKeys keys = new IssuerKeys("SETTING", this::request, clock);
  private CompletableFuture<JWKSet> answer = new CompletableFuture<>();
  private int requests;

  @Test
  void a_key_that_is_known_is_not_asked_for_again() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    assertThat(found("one")).isTrue();
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void a_new_key_is_asked_for_at_once() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    answerWith("one", "two");
    assertThat(found("two")).isTrue();
    answerWith("two", "three");
    assertThat(found("three")).isTrue();
    assertThat(requests).isEqualTo(3);
  }

  @Test
  void keys_that_nobody_has_heard_of_are_asked_for_once_in_a_while() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    askForMadeUpKeys();
    assertThat(requests).isEqualTo(1 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    askForMadeUpKeys();
    assertThat(requests).isEqualTo(2 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    answerWith("one", "two");
    assertThat(found("two")).isTrue();
  }

  @Test
  void one_made_up_key_does_not_keep_a_new_one_out() {
    answerWith("one");
    assertThat(found("made-up")).isFalse();
    answerWith("one", "two");
    assertThat(found("two")).isTrue();
    clock.passes(IssuerKeys.RETRY_DELAY);
    assertThat(found("made-up")).isFalse();
    answerWith("three");
    assertThat(found("three")).isTrue();
  }

  @Test
  void many_who_wait_for_a_key_wait_for_one_request() {
    List<CompletableFuture<JWKSet>> waiting =
        Stream.generate(() -> keys.find(wanted("one"))).limit(100).toList();
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    answerWith("one");
    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void an_issuer_that_never_answered_is_an_outage_until_it_does() {
    fail();
    for (int i = 0; i < 1000; i++) {
      assertThat(isOutage("one")).isTrue();
    }
    assertThat(requests).isEqualTo(IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    answerWith("one");
    assertThat(found("one")).isTrue();
  }

  @Test
  void a_known_key_does_not_wait_while_newer_ones_are_fetched() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    answer = new CompletableFuture<>();
    assertThat(found("one")).isTrue();
    assertThat(requests).isEqualTo(2);
  }

  @Test
  void a_known_key_outlives_an_outage_but_not_for_ever() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    fail();
    clock.passes(IssuerKeys.MAX_AGE.minus(MOMENT));
    assertThat(found("one")).isTrue();
    assertThat(isOutage("two")).isTrue();
    clock.passes(MOMENT);
    assertThat(isOutage("one")).isTrue();
  }

  @Test
  void made_up_keys_in_an_outage_do_not_take_the_known_one_away() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    fail();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    for (int i = 0; i < 1000; i++) {
      assertThat(isOutage("made-up-" + i)).isTrue();
      assertThat(found("one")).isTrue();
    }
    assertThat(requests).isEqualTo(1 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
  }

  @Test
  void a_key_that_the_issuer_has_withdrawn_is_gone_with_the_next_answer() {
    answerWith("one");
    assertThat(found("one")).isTrue();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    answer = new CompletableFuture<>();
    assertThat(found("one")).as("while it is being asked for").isTrue();
    answerWith("two");
    assertThat(found("one")).isFalse();
  }

  private void askForMadeUpKeys() {
    for (int i = 0; i < 1000; i++) {
      assertThat(found("made-up-" + i)).isFalse();
    }
  }

  private CompletableFuture<JWKSet> request() {
    requests++;
    return answer;
  }

  private void answerWith(String... names) {
    List<JWK> all = Stream.of(names).<JWK>map(IssuerKeysTest::key).toList();
    if (!answer.complete(new JWKSet(all))) {
      answer = CompletableFuture.completedFuture(new JWKSet(all));
    }
  }

  private void fail() {
    answer = CompletableFuture.failedFuture(new IllegalStateException("down"));
  }

  private boolean found(String name) {
    JWKSelector wanted = wanted(name);
    return !wanted.select(keys.find(wanted).join()).isEmpty();
  }

  private boolean isOutage(String name) {
    return keys.find(wanted(name))
        .handle((known, failure) -> failure != null && rootOf(failure))
        .join();
  }

  private static boolean rootOf(Throwable failure) {
    return failure instanceof IssuerUnavailable || failure.getCause() instanceof IssuerUnavailable;
  }

  private static JWKSelector wanted(String name) {
    return new JWKSelector(new JWKMatcher.Builder().keyID(name).build());
  }

  private static OctetSequenceKey key(String name) {
    return new OctetSequenceKey.Builder(new byte[32]).keyID(name).build();
  }
}

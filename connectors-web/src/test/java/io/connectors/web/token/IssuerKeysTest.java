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

/** The cache of public keys limits its requests and survives outages. */
final class IssuerKeysTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final SettableClock clock = new SettableClock();
  private final IssuerKeys keys = new IssuerKeys("SETTING", this::request, clock);
  private CompletableFuture<JWKSet> response = new CompletableFuture<>();
  private int requests;

  @Test
  void fetches_a_cached_key_only_once() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    assertThat(isFound("one")).isTrue();
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void fetches_a_new_key_immediately() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    respondWith("one", "two");
    assertThat(isFound("two")).isTrue();
    respondWith("two", "three");
    assertThat(isFound("three")).isTrue();
    assertThat(requests).isEqualTo(3);
  }

  @Test
  void limits_requests_for_unknown_keys() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    requestUnknownKeys();
    assertThat(requests).isEqualTo(1 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    requestUnknownKeys();
    assertThat(requests).isEqualTo(2 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    respondWith("one", "two");
    assertThat(isFound("two")).isTrue();
  }

  @Test
  void an_unknown_key_does_not_block_a_new_key() {
    respondWith("one");
    assertThat(isFound("unknown")).isFalse();
    respondWith("one", "two");
    assertThat(isFound("two")).isTrue();
    clock.passes(IssuerKeys.RETRY_DELAY);
    assertThat(isFound("unknown")).isFalse();
    respondWith("three");
    assertThat(isFound("three")).isTrue();
  }

  @Test
  void concurrent_callers_share_one_request() {
    List<CompletableFuture<JWKSet>> waiting =
        Stream.generate(() -> keys.find(selector("one"))).limit(100).toList();
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    respondWith("one");
    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(requests).isEqualTo(1);
  }

  @Test
  void fails_until_an_unavailable_issuer_responds() {
    fail();
    for (int i = 0; i < 1000; i++) {
      assertThat(isOutage("one")).isTrue();
    }
    assertThat(requests).isEqualTo(IssuerKeys.MAX_CONSECUTIVE_FAILURES);
    clock.passes(IssuerKeys.RETRY_DELAY);
    respondWith("one");
    assertThat(isFound("one")).isTrue();
  }

  @Test
  void serves_a_cached_key_during_a_refresh() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    response = new CompletableFuture<>();
    assertThat(isFound("one")).isTrue();
    assertThat(requests).isEqualTo(2);
  }

  @Test
  void a_cached_key_survives_an_outage_until_its_maximum_age() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    fail();
    clock.passes(IssuerKeys.MAX_AGE.minus(MOMENT));
    assertThat(isFound("one")).isTrue();
    assertThat(isOutage("two")).isTrue();
    clock.passes(MOMENT);
    assertThat(isOutage("one")).isTrue();
  }

  @Test
  void unknown_keys_during_an_outage_do_not_evict_a_cached_key() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    fail();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    for (int i = 0; i < 1000; i++) {
      assertThat(isOutage("unknown-" + i)).isTrue();
      assertThat(isFound("one")).isTrue();
    }
    assertThat(requests).isEqualTo(1 + IssuerKeys.MAX_CONSECUTIVE_FAILURES);
  }

  @Test
  void a_removed_key_is_rejected_after_the_next_response() {
    respondWith("one");
    assertThat(isFound("one")).isTrue();
    clock.passes(IssuerKeys.REFRESH_INTERVAL);
    response = new CompletableFuture<>();
    assertThat(isFound("one")).as("during the request").isTrue();
    respondWith("two");
    assertThat(isFound("one")).isFalse();
  }

  private void requestUnknownKeys() {
    for (int i = 0; i < 1000; i++) {
      assertThat(isFound("unknown-" + i)).isFalse();
    }
  }

  private CompletableFuture<JWKSet> request() {
    requests++;
    return response;
  }

  private void respondWith(String... names) {
    List<JWK> all = Stream.of(names).<JWK>map(IssuerKeysTest::key).toList();
    if (!response.complete(new JWKSet(all))) {
      response = CompletableFuture.completedFuture(new JWKSet(all));
    }
  }

  private void fail() {
    response = CompletableFuture.failedFuture(new IllegalStateException("down"));
  }

  private boolean isFound(String name) {
    JWKSelector selector = selector(name);
    return !selector.select(keys.find(selector).join()).isEmpty();
  }

  private boolean isOutage(String name) {
    return keys.find(selector(name))
        .handle((keySet, failure) -> failure != null && isUnavailable(failure))
        .join();
  }

  private static boolean isUnavailable(Throwable failure) {
    return failure instanceof IssuerUnavailable || failure.getCause() instanceof IssuerUnavailable;
  }

  private static JWKSelector selector(String name) {
    return new JWKSelector(new JWKMatcher.Builder().keyID(name).build());
  }

  private static OctetSequenceKey key(String name) {
    return new OctetSequenceKey.Builder(new byte[32]).keyID(name).build();
  }
}

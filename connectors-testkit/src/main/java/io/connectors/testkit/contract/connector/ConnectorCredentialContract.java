package io.connectors.testkit.contract.connector;

import static io.connectors.testkit.fixture.Connectors.named;
import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract of the repository of connectors, part: sealed credentials and the result of their last
 * decryption.
 */
abstract class ConnectorCredentialContract extends ConnectorRaceContract {

  private static final Instant NOON = Instant.parse("2026-05-06T12:00:00.000001Z");

  private final Connector blog = named("Blog").withCredentials("username", "password").of(ACME);

  @Test
  void re_encryption_changes_only_the_credentials() {
    SealedCredentials anew = sealed("re-encrypted");
    add(blog);

    assertThat(in(ACME, () -> repository().reseal(ACME, blog.id(), sealedIn(blog), anew))).isTrue();

    assertThat(found(blog)).contains(blog.withCredentials(Optional.of(anew)));
  }

  @Test
  void does_not_re_encrypt_credentials_that_changed_meanwhile() {
    add(blog);
    SealedCredentials given = sealed("given meanwhile");

    assertThat(in(ACME, () -> repository().reseal(ACME, blog.id(), given, sealed("re-encrypted"))))
        .isFalse();
    assertThat(in(GLOBEX, () -> repository().reseal(GLOBEX, blog.id(), sealedIn(blog), given)))
        .isFalse();

    assertThat(found(blog)).contains(blog);
  }

  @Test
  void a_decryption_result_changes_only_the_credentials() {
    add(blog);
    SealedCredentials unreadable = sealedIn(blog).foundUnreadable(NOON);

    assertThat(reseals(sealedIn(blog), unreadable)).isTrue();

    assertThat(unreadableSince()).contains(NOON);
    assertThat(found(blog)).contains(blog);
    assertThat(reseals(unreadable, unreadable.withDecryptionResult(true, NOON).orElseThrow()))
        .isTrue();
    assertThat(unreadableSince()).isEmpty();
  }

  @Test
  void a_decryption_result_ends_when_the_credentials_change() {
    add(blog);
    reseals(sealedIn(blog), sealedIn(blog).foundUnreadable(NOON));

    Connector renamed = renamed(found(blog).orElseThrow(), "Diary");
    replace(renamed);
    assertThat(unreadableSince()).contains(NOON);

    Connector given = renamed(renamed, "Log").withCredentials(Optional.of(sealed("re-encrypted")));
    replace(given);
    assertThat(unreadableSince()).isEmpty();
    assertThat(reseals(sealedIn(blog), sealedIn(blog).foundUnreadable(NOON))).isFalse();
  }

  private boolean reseals(SealedCredentials from, SealedCredentials to) {
    return in(ACME, () -> repository().reseal(ACME, blog.id(), from, to));
  }

  private Optional<Instant> unreadableSince() {
    return found(blog).flatMap(Connector::unreadableSince);
  }

  private static SealedCredentials sealed(String content) {
    byte[] ciphertext = content.getBytes(StandardCharsets.UTF_8);
    return SealedCredentials.of(ciphertext, List.of("username", "password"), Destinations.NONE);
  }

  private static SealedCredentials sealedIn(Connector connector) {
    return connector.credentials().orElseThrow();
  }
}

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
 * Contract: how every repository of connectors keeps sealed credentials, and what was found out
 * about them; a part of the whole contract.
 */
abstract class ConnectorCredentialContract extends ConnectorRaceContract {

  private static final Instant NOON = Instant.parse("2026-05-06T12:00:00.000001Z");

  private final Connector blog = named("Blog").withCredentials("username", "password").of(ACME);

  @Test
  void credentials_are_resealed_and_nothing_else_of_the_connector_changes() {
    SealedCredentials anew = sealed("anew");
    add(blog);

    assertThat(in(ACME, () -> repository().reseal(ACME, blog.id(), sealedIn(blog), anew))).isTrue();

    assertThat(found(blog)).contains(blog.withCredentials(Optional.of(anew)));
  }

  @Test
  void credentials_that_somebody_else_has_changed_are_not_resealed() {
    add(blog);
    SealedCredentials given = sealed("given meanwhile");

    assertThat(in(ACME, () -> repository().reseal(ACME, blog.id(), given, sealed("anew"))))
        .isFalse();
    assertThat(in(GLOBEX, () -> repository().reseal(GLOBEX, blog.id(), sealedIn(blog), given)))
        .isFalse();

    assertThat(found(blog)).contains(blog);
  }

  @Test
  void what_was_found_out_about_credentials_is_kept_and_nothing_else_of_the_connector_changes() {
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
  void it_is_kept_while_something_else_is_edited_and_gone_with_other_credentials() {
    add(blog);
    reseals(sealedIn(blog), sealedIn(blog).foundUnreadable(NOON));

    Connector renamed = renamed(found(blog).orElseThrow(), "Diary");
    replace(renamed);
    assertThat(unreadableSince()).contains(NOON);

    Connector given = renamed(renamed, "Log").withCredentials(Optional.of(sealed("anew")));
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

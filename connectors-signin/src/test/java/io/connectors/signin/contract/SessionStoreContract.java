package io.connectors.signin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.TenantId;
import io.connectors.signin.session.IdentityClaims;
import io.connectors.signin.session.Session;
import io.connectors.signin.session.SessionKey;
import io.connectors.signin.session.SessionStore;
import io.connectors.testkit.contract.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Contract: what every store of sessions keeps to. An adapter's test extends it and hands it, for
 * each test, a store without a session.
 */
public abstract class SessionStoreContract {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NEVER = Instant.EPOCH;

  /** The adapter under test, empty. */
  protected abstract SessionStore sessions();

  @Test
  void a_session_is_found_as_it_was_kept() {
    Session session = kept("acme-admin", NOON);

    assertThat(sessions().find(session.id())).contains(session);
  }

  @Test
  void what_an_issuer_has_said_is_kept_with_the_session() {
    for (IdentityClaims claims :
        List.of(
            new IdentityClaims(
                "Ada, of \"Acme\"",
                Set.of(Role.MEMBER, Role.TENANT_ADMIN),
                Optional.of(new TenantId("acme"))),
            new IdentityClaims("Grace", Set.of(Role.GLOBAL_ADMIN), Optional.empty()),
            new IdentityClaims("Nobody much", Set.of(), Optional.of(new TenantId("globex"))))) {
      Session session =
          Session.begin(SessionKey.random().id(), "user-7", Optional.of(claims), NOON);
      sessions().add(session);

      assertThat(sessions().find(session.id())).contains(session);
    }
  }

  @Test
  void a_session_is_found_by_its_own_key_alone() {
    Session acme = kept("acme-admin", NOON);
    Session globex = kept("globex-admin", NOON);

    assertThat(sessions().find(acme.id())).contains(acme);
    assertThat(sessions().find(globex.id())).contains(globex);
    assertThat(sessions().find(SessionKey.random().id())).isEmpty();
  }

  @Test
  void what_is_removed_is_gone_and_the_others_are_not() {
    Session acme = kept("acme-admin", NOON);
    Session globex = kept("globex-admin", NOON);

    sessions().remove(acme.id());
    sessions().remove(acme.id());

    assertThat(sessions().find(acme.id())).isEmpty();
    assertThat(sessions().find(globex.id())).contains(globex);
  }

  @Test
  void a_use_is_noted_and_a_late_note_of_an_earlier_one_takes_nothing_back() {
    Session session = kept("acme-admin", NOON);

    sessions().noteUse(session.id(), NOON.plus(MINUTE));
    sessions().noteUse(session.id(), NOON);

    assertThat(sessions().find(session.id()).map(Session::usedAt)).contains(NOON.plus(MINUTE));
    assertThat(sessions().find(session.id()).map(Session::begunAt)).contains(NOON);
  }

  @Test
  void a_use_brings_no_session_back_that_was_removed() {
    Session session = kept("acme-admin", NOON);
    sessions().remove(session.id());

    sessions().noteUse(session.id(), NOON.plus(MINUTE));

    assertThat(sessions().find(session.id())).isEmpty();
  }

  @Test
  void what_began_too_long_ago_is_cleared_away_and_nothing_else() {
    Session old = kept("acme-admin", NOON);
    Session young = kept("acme-admin", NOON.plus(MINUTE));
    sessions().noteUse(old.id(), NOON.plus(MINUTE));

    assertThat(sessions().removeEnded(NOON, NEVER, 10)).isOne();

    assertThat(sessions().find(old.id())).isEmpty();
    assertThat(sessions().find(young.id())).contains(young);
  }

  @Test
  void what_was_used_too_long_ago_is_cleared_away_and_nothing_else() {
    Session left = kept("acme-admin", NOON);
    Session used = kept("acme-admin", NOON);
    sessions().noteUse(used.id(), NOON.plus(MINUTE));

    assertThat(sessions().removeEnded(NEVER, NOON, 10)).isOne();

    assertThat(sessions().find(left.id())).isEmpty();
    assertThat(sessions().find(used.id())).isPresent();
  }

  @Test
  void no_more_is_cleared_away_than_was_asked_for() {
    List<Session> ended = Stream.generate(() -> kept("acme-admin", NOON)).limit(5).toList();

    assertThat(sessions().removeEnded(NOON, NOON, 2)).isEqualTo(2);

    assertThat(ended).filteredOn(one -> sessions().find(one.id()).isPresent()).hasSize(3);
  }

  @Test
  void a_crowd_of_sign_ins_is_a_session_each() throws Exception {
    var begun = ConcurrentCalls.atOnce(20, () -> kept("acme-admin", NOON));

    for (var session : begun) {
      assertThat(sessions().find(session.get().id())).contains(session.get());
    }
  }

  private Session kept(String subject, Instant at) {
    Session session = Session.begin(SessionKey.random().id(), subject, Optional.empty(), at);
    sessions().add(session);
    return session;
  }
}

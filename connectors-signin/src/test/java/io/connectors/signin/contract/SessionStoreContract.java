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
  void finds_a_session_as_stored() {
    Session session = kept("acme-admin", NOON);

    assertThat(sessions().find(session.id())).contains(session);
  }

  @Test
  void stores_the_claims_of_a_session() {
    for (IdentityClaims claims :
        List.of(
            new IdentityClaims(
                "Ada, of \"Acme\"",
                Set.of(Role.MEMBER, Role.TENANT_ADMIN),
                Optional.of(new TenantId("acme"))),
            new IdentityClaims("Grace", Set.of(Role.GLOBAL_ADMIN), Optional.empty()),
            new IdentityClaims("Some User", Set.of(), Optional.of(new TenantId("globex"))))) {
      Session session =
          Session.begin(SessionKey.random().id(), "user-7", Optional.of(claims), NOON);
      sessions().add(session);

      assertThat(sessions().find(session.id())).contains(session);
    }
  }

  @Test
  void finds_a_session_only_by_its_own_key() {
    Session acme = kept("acme-admin", NOON);
    Session globex = kept("globex-admin", NOON);

    assertThat(sessions().find(acme.id())).contains(acme);
    assertThat(sessions().find(globex.id())).contains(globex);
    assertThat(sessions().find(SessionKey.random().id())).isEmpty();
  }

  @Test
  void removes_one_session_and_keeps_others() {
    Session acme = kept("acme-admin", NOON);
    Session globex = kept("globex-admin", NOON);

    sessions().remove(acme.id());
    sessions().remove(acme.id());

    assertThat(sessions().find(acme.id())).isEmpty();
    assertThat(sessions().find(globex.id())).contains(globex);
  }

  @Test
  void stores_the_latest_use_and_ignores_earlier_ones() {
    Session session = kept("acme-admin", NOON);

    sessions().noteUse(session.id(), NOON.plus(MINUTE));
    sessions().noteUse(session.id(), NOON);

    assertThat(sessions().find(session.id()).map(Session::usedAt)).contains(NOON.plus(MINUTE));
    assertThat(sessions().find(session.id()).map(Session::begunAt)).contains(NOON);
  }

  @Test
  void a_use_does_not_restore_a_removed_session() {
    Session session = kept("acme-admin", NOON);
    sessions().remove(session.id());

    sessions().noteUse(session.id(), NOON.plus(MINUTE));

    assertThat(sessions().find(session.id())).isEmpty();
  }

  @Test
  void removes_only_entries_that_started_too_long_ago() {
    Session old = kept("acme-admin", NOON);
    Session young = kept("acme-admin", NOON.plus(MINUTE));
    sessions().noteUse(old.id(), NOON.plus(MINUTE));

    assertThat(sessions().removeEnded(NOON, NEVER, 10)).isOne();

    assertThat(sessions().find(old.id())).isEmpty();
    assertThat(sessions().find(young.id())).contains(young);
  }

  @Test
  void removes_only_sessions_that_were_not_used() {
    Session left = kept("acme-admin", NOON);
    Session used = kept("acme-admin", NOON);
    sessions().noteUse(used.id(), NOON.plus(MINUTE));

    assertThat(sessions().removeEnded(NEVER, NOON, 10)).isOne();

    assertThat(sessions().find(left.id())).isEmpty();
    assertThat(sessions().find(used.id())).isPresent();
  }

  @Test
  void removes_at_most_the_requested_number() {
    List<Session> ended = Stream.generate(() -> kept("acme-admin", NOON)).limit(5).toList();

    assertThat(sessions().removeEnded(NOON, NOON, 2)).isEqualTo(2);

    assertThat(ended).filteredOn(one -> sessions().find(one.id()).isPresent()).hasSize(3);
  }

  @Test
  void concurrent_sign_ins_start_separate_sessions() throws Exception {
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

package io.connectors.persistence.servicetoken;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.TokenScope;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.QueryPlan;
import io.connectors.persistence.testing.SentStatements;
import io.connectors.persistence.testing.TestPersistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Test: authenticating a service reads one index once. */
@OverDatabase
class OneReadPerRequestTest {

  private final TestPersistence adapters;
  private final ServiceTokenKey key = ServiceTokenKey.random(ACME);

  OneReadPerRequestTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Test
  void a_key_is_looked_up_by_one_statement_which_enters_the_index_of_keys() throws SQLException {
    add();
    assertThat(find()).isPresent();

    try (SentStatements sent = SentStatements.listen();
        Connection connection = adapters.database().asApplication().getConnection()) {
      assertThat(find()).isPresent();

      // To begin, to say the tenant, to read and to end.
      assertThat(sent.count()).isLessThanOrEqualTo(4);
      assertThat(sent.texts()).filteredOn(sql -> sql.contains("service_tokens")).hasSize(1);
      for (String sql : sent.texts()) {
        if (sql.contains("service_tokens")) {
          assertThat(QueryPlan.of(sql, connection).has("using idx_service_tokens_key")).isTrue();
        }
      }
    }
  }

  private Optional<ServiceToken> find() {
    return adapters
        .unitOfWork()
        .within(TenantScope.of(ACME), () -> tokens().find(ACME, key.hash()));
  }

  private void add() {
    Instant now = Instant.now();
    ServiceToken token =
        ServiceToken.create(
            ACME,
            new ServiceTokenName("Broadcaster"),
            Set.of(TokenScope.PUBLISH_TARGETS_READ),
            new AuditStamp(new Actor("ada", "Ada Lovelace"), now),
            ServiceTokenExpiry.ofDefaultLifetime(now));
    adapters
        .unitOfWork()
        .within(
            TenantScope.of(ACME),
            () -> {
              tokens().add(token, key.hash());
              return true;
            });
  }

  private ServiceTokenRepository tokens() {
    return adapters.bean(ServiceTokenRepository.class);
  }
}

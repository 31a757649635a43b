package io.connectors.persistence.audit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.SentStatements;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.audit.AuditHistoryContract;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test: the audit history keeps the contract, by one query each time. */
@OverDatabase
class JdbcAuditHistoryTest extends AuditHistoryContract {

  private static final TenantScope SCOPE = TenantScope.of(ACME);

  private final TestPersistence adapters;

  JdbcAuditHistoryTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected AuditHistory auditHistory() {
    return adapters.bean(JdbcAuditHistory.class);
  }

  @Override
  protected AuditTrail auditTrail() {
    return adapters.bean(JdbcAuditTrail.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Test
  void a_page_and_the_last_uses_of_many_connectors_are_one_query_each() {
    Set<ConnectorId> many =
        Stream.generate(ConnectorId::random).limit(100).collect(Collectors.toSet());
    int unitAlone = statementsOf(() -> unitOfWork().within(SCOPE, () -> 0));
    assertThat(
            statementsOf(
                () ->
                    unitOfWork()
                        .within(
                            SCOPE,
                            () ->
                                auditHistory()
                                    .page(SCOPE, AuditFilter.EVERYTHING, AuditPageRequest.FIRST))))
        .isEqualTo(unitAlone + 1);
    assertThat(
            statementsOf(
                () -> unitOfWork().within(SCOPE, () -> auditHistory().lastUses(SCOPE, many))))
        .isEqualTo(unitAlone + 1);
  }

  private static int statementsOf(Runnable work) {
    work.run();
    try (SentStatements sent = SentStatements.listen()) {
      work.run();
      return sent.count();
    }
  }
}

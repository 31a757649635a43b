package io.connectors.crypto;

import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.shared.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Opens the credentials of some connectors of one tenant, inside a unit of work: which opened and
 * which did not is put on record, and noted at each connector where it is news.
 */
final class Opening {

  private final ConnectorRepository connectors;
  private final KeyRecords records;
  private final AuditPurpose purpose;
  private final Clock clock;

  Opening(ConnectorRepository connectors, KeyRecords records, AuditPurpose purpose, Clock clock) {
    this.connectors = connectors;
    this.records = records;
    this.purpose = purpose;
    this.clock = clock;
  }

  /**
   * Opens each.
   *
   * @param opening opens one; says whether that was needed
   * @return those that do not open
   */
  List<Connector> each(TenantId tenant, List<Connector> rows, Predicate<Connector> opening) {
    List<Connector> opened = new ArrayList<>();
    List<Connector> unreadable = new ArrayList<>();
    for (Connector row : rows) {
      try {
        if (opening.test(row)) {
          opened.add(row);
        }
      } catch (CredentialUnavailable doesNotOpen) {
        unreadable.add(row);
      }
    }
    opened.forEach(row -> note(row, true));
    unreadable.forEach(row -> note(row, false));
    records.opened(purpose, tenant, opened, unreadable);
    return unreadable;
  }

  private void note(Connector row, boolean opens) {
    row.credentials()
        .ifPresent(
            stored ->
                stored
                    .withNews(opens, clock.instant())
                    .ifPresent(news -> connectors.reseal(row.tenant(), row.id(), stored, news)));
  }
}

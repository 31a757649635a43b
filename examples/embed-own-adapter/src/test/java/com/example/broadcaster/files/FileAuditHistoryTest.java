package com.example.broadcaster.files;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.testkit.contract.audit.AuditHistoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract of the audit history on files. */
class FileAuditHistoryTest extends AuditHistoryContract {

  @TempDir Path directory;

  private FileStore store;

  @BeforeEach
  void openTheStore() {
    store = FileStore.in(directory);
  }

  @Override
  protected AuditHistory auditHistory() {
    return new FileAuditHistory(store);
  }

  @Override
  protected AuditTrail auditTrail() {
    return new FileAuditTrail(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return store;
  }
}

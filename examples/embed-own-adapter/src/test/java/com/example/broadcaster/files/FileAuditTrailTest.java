package com.example.broadcaster.files;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.contract.audit.AuditTrailContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contract of the audit trail on files. */
class FileAuditTrailTest extends AuditTrailContract {

  @TempDir Path directory;

  private FileStore store;

  @BeforeEach
  void openTheStore() {
    store = FileStore.in(directory);
  }

  @Override
  protected AuditTrail auditTrail() {
    return new FileAuditTrail(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return store;
  }

  @Override
  protected List<AuditEvent> recorded(TenantId tenant) {
    TenantScope scope = TenantScope.of(tenant);
    return store.within(
        scope,
        () ->
            store
                .current()
                .toRead(scope)
                .flatMap(file -> file.trail().stream())
                .map(element -> AuditJson.read(tenant, (JsonObject) element).event())
                .toList());
  }
}

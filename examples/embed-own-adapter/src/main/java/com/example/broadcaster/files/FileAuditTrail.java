package com.example.broadcaster.files;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/**
 * File adapter: the audit trail, in the same file as the change, so that both are stored or
 * neither.
 */
public final class FileAuditTrail implements AuditTrail {

  private final FileStore store;

  /** The trail of this store. */
  public FileAuditTrail(FileStore store) {
    this.store = store;
  }

  @Override
  public void record(AuditEvent event) {
    store.current().toWrite(event.tenant()).trail().add(AuditJson.write(event));
  }
}

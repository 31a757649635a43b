package com.example.broadcaster.files;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/**
 * File adapter: the audit trail, in the file of the change itself, so that both are kept or none.
 */
public final class FileAuditTrail implements AuditTrail {

  private final FileStore store;

  /** The trail of that store. */
  public FileAuditTrail(FileStore store) {
    this.store = store;
  }

  @Override
  public void record(AuditEvent event) {
    store.current().toWrite(event.tenant()).trail().add(AuditJson.write(event));
  }
}

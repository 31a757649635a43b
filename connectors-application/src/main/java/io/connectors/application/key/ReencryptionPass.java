package io.connectors.application.key;

import io.connectors.application.credential.CredentialDecryption;
import io.connectors.domain.access.Caller;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.key.TenantKeyring;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One pass over all stored credentials. It re-encrypts credentials that are not under the newest
 * key of their tenant, a page and a tenant at a time. The next pass processes rows that change
 * during this pass.
 */
final class ReencryptionPass {

  private final ConnectorPages pages;
  private final TenantKeyring keyring;
  private final CredentialDecryption decryption;
  private final Caller caller;
  private int reencrypted;
  private int missed;
  private int unreadable;
  private int processed;

  ReencryptionPass(
      ConnectorPages pages, TenantKeyring keyring, CredentialDecryption decryption, Caller caller) {
    this.pages = pages;
    this.keyring = keyring;
    this.decryption = decryption;
    this.caller = caller;
  }

  /** Processes every page, and reports the number of processed rows after each page. */
  ReencryptionPass run(IntConsumer progress) {
    pages.forEach(
        caller.readScope(),
        page -> {
          pages.withCredentials(
              page,
              (tenant, rows) ->
                  unreadable +=
                      decryption
                          .each(caller, AuditPurpose.ROTATE, tenant, rows, this::reencrypt)
                          .size());
          processed += page.size();
          progress.accept(processed);
        });
    return this;
  }

  /** The number of credentials that were re-encrypted. */
  int reencrypted() {
    return reencrypted;
  }

  /** The number of credentials that cannot be decrypted; they are unchanged. */
  int unreadable() {
    return unreadable;
  }

  /** Whether another pass may find credentials under an older key. */
  boolean needsAnother() {
    return reencrypted + missed > 0;
  }

  /** Skips credentials that are already under the newest key. */
  private Optional<List<String>> reencrypt(Connector connector) {
    SealedCredentials stored = connector.credentials().orElseThrow();
    Optional<SealedCredentials> reencryptedCredentials =
        keyring.reseal(connector.credentialOwner(), stored);
    if (reencryptedCredentials.isPresent()) {
      boolean isWritten =
          decryption
              .connectors()
              .reseal(
                  connector.tenant(), connector.id(), stored, reencryptedCredentials.orElseThrow());
      reencrypted += isWritten ? 1 : 0;
      missed += isWritten ? 0 : 1;
    }
    return reencryptedCredentials.map(SealedCredentials::fields);
  }
}

package io.connectors.rules.samples.crypto_and_schema_know_no_unit_of_work_audit_trail_or_connector_repository.crypto;

import io.connectors.domain.key.TenantKeyRepository;

/** Sample: reads its own keys; the caller has begun the unit of work. */
final class Keyring {
  private final TenantKeyRepository keys;

  Keyring(TenantKeyRepository keys) {
    this.keys = keys;
  }

  TenantKeyRepository keys() {
    return keys;
  }
}

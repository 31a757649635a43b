package io.connectors.bootstrap.wiring;

import io.connectors.application.KeyApplication;
import io.connectors.domain.Ports;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Wiring: the use cases around keys, made out of the ports and offered to the commands. */
@Factory
final class KeyFactory {

  @Singleton
  KeyApplication application(Ports ports, TenantKeyRepository keys, TenantKeyring keyring) {
    return KeyApplication.assemble(ports, keys, keyring);
  }
}

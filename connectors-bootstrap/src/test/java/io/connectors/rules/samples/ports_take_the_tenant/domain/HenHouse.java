package io.connectors.rules.samples.ports_take_the_tenant.domain;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;

/** Sample: a port as it should be. */
@Port
public interface HenHouse {
  int hens(TenantId tenant);

  void add(CredentialOwner hen);

  int all(TenantScope scope);
}

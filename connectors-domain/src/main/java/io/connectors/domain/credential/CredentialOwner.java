package io.connectors.domain.credential;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;

/**
 * Value: the owner of encrypted credentials. Credentials encrypted for one owner cannot be
 * decrypted for another.
 */
public record CredentialOwner(TenantId tenant, ConnectorId connector) {}

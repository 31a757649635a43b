package io.connectors.domain.credential;

import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.TenantId;

/**
 * Value: the one place where sealed credentials belong. What was sealed for one owner does not open
 * for another.
 */
public record CredentialOwner(TenantId tenant, ConnectorId connector) {}

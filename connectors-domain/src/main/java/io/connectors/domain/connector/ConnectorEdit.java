package io.connectors.domain.connector;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.SealedCredentials;
import java.util.Optional;

/** Value: all of a connector that a person can edit, as it should be after the edit. */
public record ConnectorEdit(
    ConnectorName name,
    Configuration configuration,
    Optional<SealedCredentials> credentials,
    Tags tags,
    ConnectorStatus status) {}

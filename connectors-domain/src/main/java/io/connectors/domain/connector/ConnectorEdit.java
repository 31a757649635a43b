package io.connectors.domain.connector;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.credential.SealedCredentials;
import java.util.Optional;

/** Value: the editable part of a connector after an edit. */
public record ConnectorEdit(
    ConnectorName name,
    Configuration configuration,
    Optional<SealedCredentials> credentials,
    Tags tags,
    ConnectorStatus status) {}

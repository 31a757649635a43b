package io.connectors.persistence.connector;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Row: a connector. A JSON null is read as null. */
@MappedEntity("connectors")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ConnectorRow(
    @EmbeddedId ConnectorKey key,
    UUID catalogId,
    String name,
    String status,
    @Nullable String statusReason,
    Instant statusChangedAt,
    String statusBeforeError,
    @Nullable @TypeDef(type = DataType.JSON) String config,
    @Nullable byte[] encryptedCredentials,
    @Nullable @TypeDef(type = DataType.STRING_ARRAY) List<String> authFields,
    @Nullable @TypeDef(type = DataType.STRING_ARRAY) List<String> destinations,
    @Nullable Instant credentialsUnreadableSince,
    @Nullable @TypeDef(type = DataType.STRING_ARRAY) List<String> tags,
    long version,
    Instant createdAt,
    String createdBy,
    String createdByName,
    Instant updatedAt,
    String updatedBy,
    String updatedByName) {}

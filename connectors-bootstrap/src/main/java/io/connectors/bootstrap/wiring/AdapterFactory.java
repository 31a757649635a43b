package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.crypto.EnvelopeCredentialVault;
import io.connectors.crypto.KeyEncryption;
import io.connectors.crypto.KeyExamination;
import io.connectors.crypto.KeyRotation;
import io.connectors.crypto.KeyedStore;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.shared.UnitOfWork;
import io.connectors.persistence.database.DatabaseGuard;
import io.connectors.persistence.database.DatabaseReadiness;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.web.health.HealthProbe;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** Wiring: the adapters that are plain Java. Those of persistence and web register themselves. */
@Factory
final class AdapterFactory {

  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  ConfigurationValidator validator() {
    return new EveritConfigurationValidator();
  }

  @Singleton
  CredentialVault vault(TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    return EnvelopeCredentialVault.of(keys, encryption, clock);
  }

  @Singleton
  KeyedStore keyedStore(
      UnitOfWork unitOfWork,
      ConnectorRepository connectors,
      TenantKeyRepository keys,
      AuditTrail auditTrail) {
    return new KeyedStore(unitOfWork, connectors, keys, auditTrail);
  }

  @Singleton
  KeyRotation keyRotation(KeyedStore store, KeyEncryption encryption, Clock clock) {
    return new KeyRotation(store, encryption, clock);
  }

  @Singleton
  KeyExamination keyExamination(KeyedStore store, KeyEncryption encryption, Clock clock) {
    return new KeyExamination(store, encryption, clock);
  }

  @Singleton
  HealthProbe healthProbe(DataSource dataSource, Login login, Clock clock) {
    DataSource pool = DelegatingDataSource.unwrapDataSource(dataSource);
    DatabaseGuard guard = new DatabaseGuard(Database.dataSource(login));
    return new DatabaseReadiness(pool, guard, clock)::isReady;
  }
}

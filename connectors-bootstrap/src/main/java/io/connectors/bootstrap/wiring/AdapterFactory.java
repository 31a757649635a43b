package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.database.Database;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.crypto.envelope.EnvelopeCredentialVault;
import io.connectors.crypto.envelope.EnvelopeKeyring;
import io.connectors.crypto.keyset.KeyEncryption;
import io.connectors.domain.configuration.ConfigurationValidator;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.TenantKeyring;
import io.connectors.persistence.database.DatabaseGuard;
import io.connectors.persistence.database.DatabaseReadiness;
import io.connectors.schema.EveritConfigurationValidator;
import io.connectors.web.health.HealthProbe;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** Wiring: adapters without annotations. Those of persistence and web are beans already. */
@Factory
final class AdapterFactory {

  @Singleton
  ConfigurationValidator validator() {
    return new EveritConfigurationValidator();
  }

  @Singleton
  CredentialVault vault(TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    return EnvelopeCredentialVault.of(keys, encryption, clock);
  }

  @Singleton
  TenantKeyring keyring(TenantKeyRepository keys, KeyEncryption encryption, Clock clock) {
    return EnvelopeKeyring.of(keys, encryption, clock);
  }

  @Singleton
  HealthProbe healthProbe(DataSource dataSource, Login login, Clock clock) {
    DataSource pool = DelegatingDataSource.unwrapDataSource(dataSource);
    DatabaseGuard guard = new DatabaseGuard(Database.dataSource(login));
    return new DatabaseReadiness(pool, guard, clock)::isReady;
  }
}

package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.crypto.keyset.LocalKeyEncryption;
import io.connectors.signin.memory.InMemoryPendingLogins;
import io.connectors.signin.memory.InMemorySessionStore;
import io.connectors.testkit.memory.InMemoryAuditHistory;
import io.connectors.testkit.memory.InMemoryAuditTrail;
import io.connectors.testkit.memory.InMemoryCatalogRepository;
import io.connectors.testkit.memory.InMemoryCompletedRequests;
import io.connectors.testkit.memory.InMemoryConnectorRepository;
import io.connectors.testkit.memory.InMemoryServiceTokenRepository;
import io.connectors.testkit.memory.InMemoryStore;
import io.connectors.testkit.memory.InMemoryTenantKeyRepository;
import io.connectors.testkit.memory.InMemoryUnitOfWork;
import io.connectors.web.health.HealthProbe;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The application wired like in {@link Installation}, with a test clock and the testkit's in-memory
 * adapters instead of the database.
 */
public final class InMemoryContext {

  private static final HealthProbe HEALTHY = () -> true;

  private InMemoryContext() {}

  /** Starts the context without its HTTP server. */
  public static ApplicationContext start(ValidatedSettings settings, Home home, Clock clock) {
    InMemoryStore store = new InMemoryStore();
    Keyset keyset = Keyset.generate();
    return SettingsBeans.of(settings, clock)
        .beanConfigurations(new NotNeeded())
        .propertySources(PropertySource.of("free port", Map.of("micronaut.server.port", "-1")))
        .singletons(
            store,
            HEALTHY,
            LocalKeyEncryption.of(() -> keyset),
            new InMemoryUnitOfWork(store),
            new InMemoryCatalogRepository(store),
            new InMemoryConnectorRepository(store),
            new InMemoryAuditTrail(store),
            new InMemoryAuditHistory(store),
            new InMemoryCompletedRequests(store),
            new InMemoryTenantKeyRepository(store),
            new InMemoryServiceTokenRepository(store),
            new InMemorySessionStore(),
            new InMemoryPendingLogins())
        .singletons(SignInBeans.of(settings, home, clock).singletons())
        .start();
  }

  /** Excludes the beans of the database and those that the test replaces. */
  private static final class NotNeeded implements BeanConfiguration {

    private static final Set<Class<?>> REPLACED = Set.of(HealthProbe.class);
    private static final List<String> DATABASE =
        List.of(
            "io.connectors.persistence.",
            "io.micronaut.configuration.jdbc.",
            "io.micronaut.data.",
            "io.micronaut.transaction.");

    @Override
    public boolean isEnabled(BeanContext context, BeanResolutionContext resolution) {
      return false;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean isWithin(BeanDefinitionReference reference) {
      String definition = reference.getBeanDefinitionName();
      return REPLACED.contains(reference.getBeanType())
          || DATABASE.stream().anyMatch(definition::startsWith);
    }

    @Override
    public Package getPackage() {
      return InMemoryContext.class.getPackage();
    }

    @Override
    public String getName() {
      return NotNeeded.class.getName();
    }

    @Override
    public String getVersion() {
      return "";
    }
  }
}

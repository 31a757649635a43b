package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Wiring: sets the pool's password without resolving placeholders in it. */
@Singleton
final class DatabasePassword implements BeanCreatedEventListener<DatasourceConfiguration> {

  private final Login login;

  DatabasePassword(Login login) {
    this.login = login;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    pool.setPassword(login.password());
    return pool;
  }
}

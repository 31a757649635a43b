package io.connectors.e2e.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Injects an application for one test class, which may stop it and count its rows. */
public final class OwnServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningConnectors.class;
  }

  /**
   * Stores the application with the class context, so that it stops after the last test of the
   * class.
   */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(Namespace.create(OwnServer.class, context.getRequiredTestClass()))
        .getOrComputeIfAbsent(HomeServer.class, any -> HomeServer.start(), HomeServer.class)
        .connectors();
  }
}

package io.connectors.e2e.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class an application of its own, which it may stop and whose rows it may count. */
public final class OwnServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningConnectors.class;
  }

  /** Asked for before all tests, it is kept with the class, and stopped when that is through. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(Namespace.create(OwnServer.class, context.getRequiredTestClass()))
        .getOrComputeIfAbsent(HomeServer.class, any -> HomeServer.start(), HomeServer.class)
        .connectors();
  }
}

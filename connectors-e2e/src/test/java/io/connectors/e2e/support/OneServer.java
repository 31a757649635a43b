package io.connectors.e2e.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one application that all tests share which neither stop it nor count what is in
 * it: a start takes longer than most of what they ask. Each installs under names of its own.
 */
public final class OneServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningConnectors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OneServer.class))
        .getOrComputeIfAbsent(HomeServer.class, any -> HomeServer.start(), HomeServer.class)
        .connectors();
  }
}

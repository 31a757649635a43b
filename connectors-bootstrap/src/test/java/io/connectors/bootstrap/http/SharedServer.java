package io.connectors.bootstrap.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Injects the shared server. Tests that stop it, move its clock or count its content need their
 * own.
 */
public final class SharedServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == InMemoryServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    CapturedLog.capture();
    return context
        .getRoot()
        .getStore(Namespace.create(SharedServer.class))
        .getOrComputeIfAbsent(InMemoryServer.class, any -> started(), InMemoryServer.class);
  }

  private static InMemoryServer started() {
    try {
      return InMemoryServer.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

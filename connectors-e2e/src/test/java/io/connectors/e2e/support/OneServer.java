package io.connectors.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .getOrComputeIfAbsent(Started.class, any -> new Started(), Started.class)
        .connectors;
  }

  /** Stopped by JUnit, once all tests are through. */
  private static final class Started implements AutoCloseable {

    private final Path home;
    private final RunningConnectors connectors;

    Started() {
      try {
        home = Files.createTempDirectory("connectors-home");
        connectors = RunningConnectors.start(home);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void close() throws IOException {
      connectors.close();
      Directories.delete(home);
    }
  }
}

package io.connectors.persistence.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the adapters of a test class once and closes them after its last test. */
final class PersistenceResolver implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    return parameter.getParameter().getType() == TestPersistence.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    Class<?> test = extension.getRequiredTestClass();
    return extension
        .getStore(Namespace.create(PersistenceResolver.class))
        .getOrComputeIfAbsent(test, PersistenceResolver::start, TestPersistence.class)
        .emptied();
  }

  private static TestPersistence start(Class<?> test) {
    try {
      OverDatabase wanted = test.getAnnotation(OverDatabase.class);
      return TestPersistence.start(wanted.connections(), wanted.driver());
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}

package io.connectors.bootstrap.outage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/** The PostgreSQL driver; calls {@link FaultInjection} before each call. */
public final class FaultInjectingDriver implements Driver {

  private static final Set<String> OF_CONNECTIONS =
      Set.of("setAutoCommit", "setReadOnly", "commit", "rollback", "isValid");

  private final Driver driver = new org.postgresql.Driver();

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    Connection raw = driver.connect(url, properties);
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (OF_CONNECTIONS.contains(method.getName())) {
            FaultInjection.CURRENT.before(raw, described(method, arguments));
          }
          Object result = call(raw, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared, raw, (String) arguments[0]);
          }
          return result instanceof Statement plain
              ? statement(Statement.class, plain, raw, "")
              : result;
        });
  }

  private static <T extends Statement> T statement(
      Class<T> type, T statement, Connection raw, String sql) {
    return proxy(
        type,
        (method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            String text = arguments == null ? sql : String.valueOf(arguments[0]);
            FaultInjection.CURRENT.before(raw, text.strip().replaceAll("\\s+", " "));
          }
          return call(statement, method, arguments);
        });
  }

  private static String described(Method method, Object[] arguments) {
    return method.getName() + (arguments == null ? "" : "(" + arguments[0] + ")");
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultInjectingDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.on(method, arguments)));
  }

  /** A call of a method. */
  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties)
      throws SQLException {
    return driver.getPropertyInfo(url, properties);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }
}

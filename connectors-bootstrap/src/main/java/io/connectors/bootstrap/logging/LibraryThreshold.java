package io.connectors.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Logging: libraries log nothing below INFO, whatever level is configured. There the framework logs
 * tokens, cookies, URLs, settings and SQL parameters. Add a library to the exceptions only if it
 * logs no secrets.
 */
public final class LibraryThreshold extends TurboFilter implements LoggerContextListener {

  /** Our code, and libraries that handle neither requests nor credentials. */
  private static final List<String> DETAILED =
      List.of("io.connectors", "com.zaxxer.hikari.pool", "org.flywaydb");

  /** These log complete requests at a configurable level. */
  private static final Set<String> SILENT =
      Set.of("io.micronaut.http.server.netty.NettyHttpServer", "HTTP_ACCESS_LOGGER");

  private LibraryThreshold() {}

  /** Installs the filter for this process. A configuration file cannot remove it. */
  public static void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LibraryThreshold threshold = new LibraryThreshold();
      context.addListener(threshold);
      threshold.onReset(context);
    }
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] parameters,
      Throwable failure) {
    String name = logger.getName();
    boolean allowed =
        level.isGreaterOrEqual(Level.INFO) ? !SILENT.contains(name) : mayLogDetails(name);
    return allowed ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  private static boolean mayLogDetails(String name) {
    // Called before every log statement of a library, so it allocates no objects.
    for (String prefix : DETAILED) {
      if (name.startsWith(prefix)
          && (name.length() == prefix.length() || name.charAt(prefix.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isResetResistant() {
    return true;
  }

  /** A context loses its filters when it reads a configuration. The first deciding filter wins. */
  @Override
  public void onReset(LoggerContext context) {
    context.getTurboFilterList().remove(this);
    context.getTurboFilterList().add(0, this);
  }

  @Override
  public void onStart(LoggerContext context) {
    onReset(context);
  }

  @Override
  public void onStop(LoggerContext context) {
    // nothing to release
  }

  @Override
  public void onLevelChange(Logger logger, Level level) {
    // the threshold applies at every level
  }
}

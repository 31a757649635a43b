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
 * Logging: the lowest level at which libraries may log, at every configured level. Below INFO, the
 * framework logs tokens, cookies, addresses, settings and the parameters of statements. The list
 * says who may: a new library may not until it is known to log no secret.
 */
public final class LibraryThreshold extends TurboFilter implements LoggerContextListener {

  /** Ours, and libraries that know neither requests nor credentials. */
  private static final List<String> DETAILED =
      List.of("io.connectors", "com.zaxxer.hikari.pool", "org.flywaydb");

  /** These log whole requests, at a level that a setting of the framework chooses. */
  private static final Set<String> SILENT =
      Set.of("io.micronaut.http.server.netty.NettyHttpServer", "HTTP_ACCESS_LOGGER");

  private LibraryThreshold() {}

  /** Applies it to this process from now on; no configuration file takes it away. */
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
    // Libraries ask before every detail that they would log, so this makes no objects.
    for (String one : DETAILED) {
      if (name.startsWith(one)
          && (name.length() == one.length() || name.charAt(one.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isResetResistant() {
    return true;
  }

  /**
   * A context forgets its filters when it reads a configuration. The first one that decides wins.
   */
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
    // nothing to let go of
  }

  @Override
  public void onLevelChange(Logger logger, Level level) {
    // no level lifts the threshold
  }
}

package io.connectors.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Test: libraries log no details of requests, settings or statements at any level. */
final class LibraryThresholdTest {

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private Level before = Level.WARN;

  @BeforeEach
  void install() {
    before = root().getLevel();
    LibraryThreshold.install();
    root().setLevel(Level.TRACE);
  }

  @AfterEach
  void restore() {
    context.getTurboFilterList().clear();
    root().setLevel(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.micronaut.security.token.reader.HttpHeaderTokenReader",
        "io.micronaut.http.server.netty.RoutingInBoundHandler",
        "io.micronaut.context.env.DefaultEnvironment",
        "io.micronaut.data.query",
        "io.netty.handler.logging.LoggingHandler",
        "com.nimbusds.jose",
        "com.zaxxer.hikari.HikariConfig",
        "com.zaxxer.hikari.poolish",
        "org.postgresql.Driver",
        "some.library.of.tomorrow",
        "io.connectorsx",
      })
  void a_library_logs_no_details_at_any_level(String name) {
    Logger logger = context.getLogger(name);
    logger.setLevel(Level.TRACE);
    assertThat(logger.isTraceEnabled()).isFalse();
    assertThat(logger.isDebugEnabled()).isFalse();
    assertThat(logger.isInfoEnabled()).isTrue();
    assertThat(logger.isErrorEnabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.micronaut.http.server.netty.NettyHttpServer", "HTTP_ACCESS_LOGGER"})
  void complete_requests_are_never_logged(String name) {
    assertThat(context.getLogger(name).isErrorEnabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.connectors.requests", "com.zaxxer.hikari.pool.HikariPool"})
  void allowed_loggers_use_the_configured_level(String name) {
    assertThat(context.getLogger(name).isTraceEnabled()).isTrue();
  }

  @Test
  void the_threshold_survives_configurations_and_filters() {
    context.reset();
    root().setLevel(Level.TRACE);
    context.addTurboFilter(new AcceptEverything());
    assertThat(context.getLogger("io.netty").isDebugEnabled()).isFalse();
  }

  private Logger root() {
    return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** A filter that a configuration file could add. */
  private static final class AcceptEverything extends TurboFilter {

    @Override
    public FilterReply decide(
        Marker marker,
        Logger logger,
        Level level,
        String format,
        Object[] args,
        Throwable failure) {
      return FilterReply.ACCEPT;
    }
  }
}

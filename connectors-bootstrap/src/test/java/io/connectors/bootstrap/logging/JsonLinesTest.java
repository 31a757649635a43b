package io.connectors.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** Test: a log line is one JSON object for every message, without exception messages. */
final class JsonLinesTest {

  private static final Logger LOGGER = new LoggerContext().getLogger("io.connectors.Sample");

  @Test
  void a_line_has_time_level_logger_thread_and_message() {
    LoggingEvent event = event("seen {} of {}", 1, 2);
    event.setTimeStamp(0);
    event.setThreadName("main");
    assertThat(line(event))
        .isEqualTo(
            "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"WARN\","
                + "\"logger\":\"io.connectors.Sample\",\"thread\":\"main\","
                + "\"message\":\"seen 1 of 2\"}\n");
  }

  @Test
  void fields_of_an_event_are_properties_of_the_line() {
    LoggingEvent event = event("answered");
    event.addKeyValuePair(new KeyValuePair("status", 200));
    event.addKeyValuePair(new KeyValuePair("duration_ms", 3L));
    event.addKeyValuePair(new KeyValuePair("actor", "a\r\n\"b\u001b[31m"));
    assertThat(line(event))
        .hasLineCount(1)
        .endsWith(
            "\"message\":\"answered\",\"status\":200,\"duration_ms\":3,"
                + "\"actor\":\"a\\r\\n\\\"b\\u001B[31m\"}\n");
  }

  @Test
  void a_message_cannot_inject_lines_or_properties() {
    String line = line(event("a\r\n{\"level\":\"ERROR\"}\u0000\t\u001b[31m\u2028 \ud800 é"));
    assertThat(line).hasLineCount(1).endsWith("\"}\n");
    assertThat(line.strip().chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void an_exception_is_logged_as_types_and_locations_without_messages() {
    LoggingEvent event = event("did not work");
    event.setThrowableProxy(
        new ThrowableProxy(
            new IllegalStateException("s3cret", new IllegalArgumentException("deeper s3cret"))));
    assertThat(line(event))
        .hasLineCount(1)
        .contains("\"exception\":\"java.lang.IllegalStateException at io.connectors.")
        .contains(" caused by java.lang.IllegalArgumentException at ")
        .doesNotContain("s3cret");
    assertThat(new FailureTypes().convert(event))
        .startsWith(" java.lang.IllegalStateException at ")
        .doesNotContain("s3cret");
  }

  private static String line(LoggingEvent event) {
    return new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("NullAway") // the library takes null for no failure
  private static LoggingEvent event(String message, Object... arguments) {
    return new LoggingEvent("", LOGGER, Level.WARN, message, null, arguments);
  }
}

package io.connectors.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/** Logging: one JSON object per line. */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(event, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ILoggingEvent event, JsonGenerator json) throws IOException {
    Instant time = Instant.ofEpochMilli(event.getTimeStamp());
    json.writeStartObject();
    json.writeStringField("time", MILLISECONDS.format(time));
    json.writeStringField("level", event.getLevel().toString());
    json.writeStringField("logger", event.getLoggerName());
    json.writeStringField("thread", event.getThreadName());
    json.writeStringField("message", event.getFormattedMessage());
    writeFields(event, json);
    Optional<String> exception = FailureTypes.of(event);
    if (exception.isPresent()) {
      json.writeStringField("exception", exception.get());
    }
    json.writeEndObject();
  }

  /** The fields of the event: numbers as numbers, other values as text. */
  private static void writeFields(ILoggingEvent event, JsonGenerator json) throws IOException {
    List<KeyValuePair> fields = event.getKeyValuePairs();
    for (KeyValuePair field : fields == null ? List.<KeyValuePair>of() : fields) {
      if (field.value instanceof Integer || field.value instanceof Long) {
        json.writeNumberField(field.key, ((Number) field.value).longValue());
      } else {
        json.writeStringField(field.key, String.valueOf(field.value));
      }
    }
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}

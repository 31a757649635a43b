package io.connectors.web.shared;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.StorableText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a submitted form. The framework's own decoder is not used: its messages repeat
 * malformed input, which may be a password.
 */
public final class FormFields {

  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private FormFields() {}

  /**
   * Reads {@code application/x-www-form-urlencoded} text.
   *
   * @throws InvalidRequest if it is malformed; its message repeats nothing of the text
   */
  public static FormFields read(byte[] body) {
    FormFields form = new FormFields();
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      form.fields.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
    }
    return form;
  }

  /**
   * The fields of a request whose route reads its body as bytes; no fields if it has no body.
   *
   * @throws InvalidRequest if they are malformed
   * @throws UnsupportedMediaType if the body has another media type
   */
  public static FormFields of(HttpRequest<?> request) {
    if (request.getContentType().filter(type -> !type.matches(FORM)).isPresent()) {
      throw new UnsupportedMediaType(FORM);
    }
    return request.getBody(byte[].class).map(FormFields::read).orElseGet(FormFields::new);
  }

  public Map<String, String> firstValues() {
    Map<String, String> first = new LinkedHashMap<>();
    fields.forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  /** The first value of a field; empty if the form does not have it. */
  public String text(String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }

  public List<String> all(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  public Map<String, List<String>> all() {
    return Collections.unmodifiableMap(fields);
  }

  /** All fields except the excluded ones, as one unambiguous text. */
  public String content(Set<String> excluded) {
    StringBuilder content = new StringBuilder();
    fields.forEach(
        (name, values) -> {
          if (!excluded.contains(name)) {
            append(content, name);
            content.append(values.size()).append(';');
            values.forEach(value -> append(content, value));
          }
        });
    return content.toString();
  }

  /** Prefixes the length, so that two fields cannot be read as one. */
  private static void append(StringBuilder content, String text) {
    content.append(text.length()).append(':').append(text);
  }

  /** Decodes bytes first, so that malformed UTF-8 is rejected, not replaced. */
  private static String decoded(String text) {
    try {
      byte[] bytes =
          URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      return StorableText.require(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException malformed) {
      throw new InvalidRequest("The form is malformed: a percent sign begins no encoded byte.");
    } catch (CharacterCodingException malformed) {
      throw new InvalidRequest("The form is malformed: it must be text in UTF-8.");
    }
  }
}

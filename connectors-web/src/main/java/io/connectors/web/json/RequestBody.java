package io.connectors.web.json;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.web.shared.UnsupportedMediaType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the properties of a request's JSON object and collects violations. A property of a wrong
 * type counts as absent.
 */
public final class RequestBody {

  private static final Reason INTEGER = Reason.Type.of(JsonType.INTEGER);

  private final JsonObject body;
  private ValidationReport form = ValidationReport.CLEAN;

  /**
   * Reads the text.
   *
   * @param known the properties that the request may have
   * @throws UnsupportedMediaType if the content type of the request is not JSON
   * @throws io.connectors.domain.shared.InvalidRequest if the text is not a JSON object
   */
  public RequestBody(HttpRequest<?> request, byte[] text, Set<String> known) {
    if (!request.getContentType().filter(RequestBody::isJson).isPresent()) {
      throw new UnsupportedMediaType(MediaType.APPLICATION_JSON_TYPE);
    }
    this.body = JsonReader.readObject(text);
    body.properties().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(JsonPointer.to(name), FieldReason.UNKNOWN_PROPERTY));
  }

  private static boolean isJson(MediaType type) {
    return type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON);
  }

  public ValidationReport form() {
    return form;
  }

  public boolean has(String property) {
    return body.properties().containsKey(property);
  }

  /** Adds a violation if the property is absent. */
  public void require(String property) {
    if (!has(property)) {
      refuse(JsonPointer.to(property), FieldReason.REQUIRED);
    }
  }

  public boolean isNull(String property) {
    return body.get(property).filter(JsonValue.JsonNull.class::isInstance).isPresent();
  }

  public Optional<String> text(String property) {
    return read(property, JsonString.class, Reason.Type.of(JsonType.STRING)).map(JsonString::value);
  }

  public Optional<JsonObject> object(String property) {
    return read(property, JsonObject.class, Reason.Type.of(JsonType.OBJECT));
  }

  public Optional<List<String>> texts(String property) {
    return read(property, JsonArray.class, FieldReason.NOT_TEXTS)
        .map(array -> elements(property, array));
  }

  /** An integer property in the range of {@code int}. */
  public Optional<Integer> wholeNumber(String property) {
    return read(property, JsonNumber.class, INTEGER).flatMap(number -> whole(property, number));
  }

  private Optional<Integer> whole(String property, JsonNumber number) {
    try {
      return Optional.of(number.value().intValueExact());
    } catch (ArithmeticException fraction) {
      refuse(JsonPointer.to(property), INTEGER);
      return Optional.empty();
    }
  }

  public void refuse(JsonPointer pointer, Reason reason) {
    form = form.and(ValidationReport.of(pointer, reason));
  }

  private List<String> elements(String property, JsonArray array) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      if (array.elements().get(i) instanceof JsonString text) {
        texts.add(text.value());
      } else {
        refuse(JsonPointer.to(property).child(i), Reason.Type.of(JsonType.STRING));
      }
    }
    return texts;
  }

  private <T extends JsonValue> Optional<T> read(String property, Class<T> type, Reason reason) {
    Optional<JsonValue> value = body.get(property);
    if (value.isPresent() && value.filter(type::isInstance).isEmpty()) {
      refuse(JsonPointer.to(property), reason);
    }
    return value.filter(type::isInstance).map(type::cast);
  }
}

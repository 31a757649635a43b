package io.connectors.web.json;

import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.web.shared.WrongMediaType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the properties of a request's JSON object and gathers what is wrong with their form. A
 * property that is not of the form asked for counts as absent.
 */
public final class RequestBody {

  private static final String WHOLE = "must be a whole number";

  private final JsonObject body;
  private ConfigurationReport form = ConfigurationReport.CLEAN;

  /**
   * Reads the text.
   *
   * @param known the properties that the request may have
   * @throws WrongMediaType if the request does not say that the text is JSON
   * @throws io.connectors.domain.shared.InvalidRequest if the text is no JSON object
   */
  public RequestBody(HttpRequest<?> request, byte[] text, Set<String> known) {
    if (!request.getContentType().filter(RequestBody::isJson).isPresent()) {
      throw new WrongMediaType(MediaType.APPLICATION_JSON_TYPE);
    }
    this.body = JsonReader.readObject(text);
    body.properties().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(JsonPointer.to(name), "is not a known property"));
  }

  private static boolean isJson(MediaType type) {
    return type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON);
  }

  /** What is wrong with the form of what has been read so far. */
  public ConfigurationReport form() {
    return form;
  }

  /** Whether the property is there. */
  public boolean has(String property) {
    return body.properties().containsKey(property);
  }

  /** Whether the property is the literal {@code null}. */
  public boolean isNull(String property) {
    return body.get(property).filter(JsonValue.JsonNull.class::isInstance).isPresent();
  }

  /** A text. */
  public Optional<String> text(String property) {
    return read(property, JsonString.class, "must be text").map(JsonString::value);
  }

  /** An object. */
  public Optional<JsonObject> object(String property) {
    return read(property, JsonObject.class, "must be an object");
  }

  /** An array of texts. */
  public Optional<List<String>> texts(String property) {
    return read(property, JsonArray.class, "must be an array of texts")
        .map(array -> elements(property, array));
  }

  /** A whole number, as large as an {@code int} can be. */
  public Optional<Integer> wholeNumber(String property) {
    return read(property, JsonNumber.class, WHOLE).flatMap(number -> whole(property, number));
  }

  private Optional<Integer> whole(String property, JsonNumber number) {
    try {
      return Optional.of(number.value().intValueExact());
    } catch (ArithmeticException fraction) {
      refuse(JsonPointer.to(property), WHOLE);
      return Optional.empty();
    }
  }

  /** Adds to what is wrong with the form. */
  public void refuse(JsonPointer place, String message) {
    form = form.and(ConfigurationReport.of(place, message));
  }

  private List<String> elements(String property, JsonArray array) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      if (array.elements().get(i) instanceof JsonString text) {
        texts.add(text.value());
      } else {
        refuse(JsonPointer.to(property).child(i), "must be text");
      }
    }
    return texts;
  }

  private <T extends JsonValue> Optional<T> read(String property, Class<T> type, String message) {
    Optional<JsonValue> value = body.get(property);
    if (value.isPresent() && value.filter(type::isInstance).isEmpty()) {
      refuse(JsonPointer.to(property), message);
    }
    return value.filter(type::isInstance).map(type::cast);
  }
}

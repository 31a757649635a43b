package io.connectors.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonValue;
import io.connectors.web.shared.FormFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Any bytes are either read as storable values or rejected as invalid. */
final class JsonEdgeFuzzTest {

  private static final Set<String> KNOWN = Set.of("name", "config", "tags");

  @FuzzTest(maxDuration = "2m")
  void what_is_read_is_written_and_read_again_as_the_same(byte[] body) {
    readValue(body)
        .ifPresent(
            value ->
                assertThat(readValue(value.toString().getBytes(StandardCharsets.UTF_8)))
                    .contains(value));
  }

  @FuzzTest(maxDuration = "2m")
  void a_request_is_read_or_refused(byte[] body) {
    HttpRequest<?> request = HttpRequest.POST("/", "").contentType(MediaType.APPLICATION_JSON_TYPE);
    try {
      RequestBody requestBody = new RequestBody(request, body, KNOWN);
      requestBody.text("name");
      requestBody.object("config");
      requestBody.texts("tags");
      requestBody.form().requireValid();
    } catch (InvalidRequest rejection) {
      assertThat(rejection).hasNoCause();
    }
  }

  @FuzzTest(maxDuration = "2m")
  void a_form_is_read_or_refused(byte[] body) {
    try {
      FormFields fields = FormFields.read(body);
      assertThat(fields.all().values()).allSatisfy(values -> assertThat(values).isNotEmpty());
    } catch (InvalidRequest rejection) {
      assertThat(rejection).hasNoCause();
    }
  }

  private static Optional<JsonValue> readValue(byte[] text) {
    try {
      return Optional.of(JsonReader.readValue(text));
    } catch (InvalidRequest rejection) {
      assertThat(rejection).hasNoCause();
      return Optional.empty();
    }
  }
}

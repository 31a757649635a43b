package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.domain.access.Caller;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.web.json.RequestBody;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps the JSON of a creation to its command. */
final class CreateTokenRequest {

  private static final Set<String> PROPERTIES =
      Set.of("name", "scopes", "expires_at", "expires_in_days");

  private CreateTokenRequest() {}

  static CreateServiceToken.Command read(Caller caller, HttpRequest<?> request, byte[] text) {
    RequestBody body = new RequestBody(request, text, PROPERTIES);
    Optional<String> name = body.text("name");
    Optional<List<String>> scopes = body.texts("scopes");
    Optional<Instant> expiresAt = body.text("expires_at").flatMap(time -> time(body, time));
    Optional<Integer> days = body.wholeNumber("expires_in_days");
    return new CreateServiceToken.Command(
        caller, name, scopes, expiresAt, days, body.form(), Optional.empty());
  }

  private static Optional<Instant> time(RequestBody body, String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      body.refuse(ServiceTokenExpiry.AT, FieldReason.NOT_A_TIME);
      return Optional.empty();
    }
  }
}

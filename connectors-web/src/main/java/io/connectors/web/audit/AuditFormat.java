package io.connectors.web.audit;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.micronaut.AcceptOverrideFilter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: the format of an audit trail response. */
enum AuditFormat {
  /** A page. */
  JSON("application/json"),
  /** All events, for spreadsheets. */
  CSV("text/csv"),
  /** All events, one a line, for programs. */
  NDJSON("application/x-ndjson");

  private final String mediaType;

  AuditFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format of the parameter, else of the header {@code Accept}, else JSON.
   *
   * @throws InvalidRequest if the parameter is unknown
   */
  static AuditFormat of(AuditParameters parameters, HttpRequest<?> request) {
    Optional<String> named = parameters.values().text(AuditParameters.FORMAT);
    return named.isPresent()
        ? named.flatMap(AuditFormat::ofKey).orElseThrow(AuditFormat::unknown)
        : AcceptOverrideFilter.accepted(request).flatMap(AuditFormat::accepted).orElse(JSON);
  }

  /** The parameter value and file extension. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type of the response. */
  MediaType contentType() {
    return MediaType.of(mediaType + ";charset=utf-8");
  }

  private static Optional<AuditFormat> ofKey(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** The first supported media type; wildcards do not count. */
  private static Optional<AuditFormat> accepted(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(range -> range.split(";", 2)[0].strip())
        .flatMap(range -> Arrays.stream(values()).filter(format -> format.mediaType.equals(range)))
        .findFirst();
  }

  private static InvalidRequest unknown() {
    return new InvalidRequest("The parameter format must be json, csv or ndjson.");
  }
}

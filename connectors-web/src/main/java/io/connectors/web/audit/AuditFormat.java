package io.connectors.web.audit;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.micronaut.AcceptOverrideFilter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Value: a form in which the audit trail is answered: in pages, or as a whole. */
enum AuditFormat {
  /** A page of it. */
  JSON("application/json"),
  /** All of it, for a spreadsheet. */
  CSV("text/csv"),
  /** All of it, for programs: an event a line. */
  NDJSON("application/x-ndjson");

  private final String mediaType;

  AuditFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * What the parameter names, or else the header {@code Accept}, or else JSON.
   *
   * @throws InvalidRequest if the parameter names none
   */
  static AuditFormat of(AuditParameters parameters, HttpRequest<?> request) {
    Optional<String> named = parameters.text(AuditParameters.FORMAT);
    return named.isPresent()
        ? named.flatMap(AuditFormat::ofKey).orElseThrow(AuditFormat::unknown)
        : AcceptOverrideFilter.accepted(request).flatMap(AuditFormat::accepted).orElse(JSON);
  }

  /** The name in an address and at the end of a file's name. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of the answer, its text in UTF-8. */
  MediaType answered() {
    return MediaType.of(mediaType + ";charset=utf-8");
  }

  private static Optional<AuditFormat> ofKey(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** The first of the list that is one of ours; wildcards, and what browsers send, are none. */
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
